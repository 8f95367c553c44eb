import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import {
  browserSuite,
  desktop,
  overflows,
  person,
  phone,
  picture,
  violations,
  watch,
} from '../support/browser';
import { filesOf, pdf, png } from '../support/files';
import { eventually, someone, type Portal } from '../support/portal';
import { choose, portalPages } from '../support/portal-pages';

let portal: Portal;
let browser: Browser;
const files = filesOf(() => portal);
const { open, client } = portalPages(() => ({ portal, browser }));
browserSuite((started) => ({ portal, browser } = started));

const nameOf = 'Jahresbericht für Ämter und Behörden 2026 – 年度報告書.pdf';

describe.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('documents on a %s', (name, size) => {
  it('[J1] [J2] [J4] [C9] [H7] are shared, mailed, read in the page and downloaded', async () => {
    const address = someone('ann.lee');
    const { id } = (await portal.admin('POST', '/contacts', { email: address, name: 'Ann Lee' }))
      .body;
    const bytes = pdf('Revenue has doubled');
    await files.share(id, [{ name: nameOf, bytes, type: 'application/pdf' }], {
      shared: 'true',
      folder: 'Reports',
      message: 'Dear Ann,\nplease have a look at it.',
    });
    await files.share(id, [{ name: 'logo.png', bytes: png() }], {
      shared: 'true',
      notify: 'false',
    });
    const { link } = await portal.mailbox.waitFor(address, 1);

    const { page, context } = await person(browser, { size });
    const problems = watch(context, page, portal.url);
    await page.goto(link?.url ?? '');
    await page.getByRole('button', { name: 'Open what was shared with me' }).click();
    await page.getByRole('heading', { name: nameOf, level: 1 }).waitFor();
    await page.getByText('please have a look at it.').waitFor();
    await page.locator('.pdf-text').getByText('Revenue has doubled').waitFor();
    await page.getByText('Page 1 of 1').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `document-${name}`);

    const width = () => page.locator('.pdf-page').evaluate((one) => one.clientWidth);
    const before = await width();
    await page.getByRole('button', { name: 'Larger' }).click();
    await eventually(async () => (await width()) > before);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(nameOf);
    expect(readFileSync(await saved.path())).toEqual(bytes);
    const activity = async () =>
      (await portal.admin('GET', `/contacts/${id}/documents`)).body.results.find(
        (one: { name: string }) => one.name === nameOf
      );
    await eventually(async () => (await activity()).downloads === 1);

    await page.getByRole('link', { name: 'Shared Documents' }).last().click();
    await page.getByRole('heading', { name: 'Shared Documents', level: 1 }).waitFor();
    const row = (text: string) => page.getByRole('main').getByRole('link', { name: text });
    await row('logo.png').getByText('New', { exact: true }).waitFor();
    expect(await row(nameOf).getByText('New', { exact: true }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `documents-${name}`);
    if (size.width < 600)
      await page.getByRole('combobox', { name: 'Folder' }).selectOption('Reports');
    else await page.getByRole('button', { name: /^Reports/ }).click();
    await row('logo.png').waitFor({ state: 'detached' });
    await row(nameOf).waitFor();
    await page.getByRole('radio', { name: 'Sent by me' }).click({ force: true });
    await page.getByText('You have not sent anything yet').waitFor();
    expect(problems).toEqual([]);
  });

  it('[J5] [J6] [J7] are added: refused ones say why, the others arrive under Received', async () => {
    const { page, id, problems } = await client({ size });
    await open(page, '/documents');
    const file = (fileName: string, buffer: Buffer) => ({ name: fileName, mimeType: '', buffer });
    await choose(page, [
      file('Übersicht 概要.pdf', pdf()),
      file('setup.exe', Buffer.from('MZ')),
      file('nothing.pdf', Buffer.alloc(0)),
      file('picture.png', Buffer.from('This is no picture at all.')),
    ]);
    await page.getByText('This kind of file can’t be sent. Possible are PDF').waitFor();
    await page.getByText('This file is empty.').waitFor();
    expect(await files.received(id)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `add-files-${name}`);

    await page.getByRole('button', { name: 'Remove setup.exe from this list' }).click();
    await page.getByRole('button', { name: 'Send 2 files' }).click();
    await page.getByText('One file has been sent.').waitFor({ state: 'attached' });
    await page.getByText('What is in this file does not fit its name.').waitFor();
    await page.getByRole('main').getByText('Sent by me ·').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `sent-files-${name}`);
    const [document, ...others] = await files.received(id);
    expect(others).toEqual([]);
    expect(document).toMatchObject({
      name: 'Übersicht 概要.pdf',
      path: ['Received', 'Client Portal'],
    });
    expect(problems).toEqual([]);
  });

  it('[H4] [J5] are asked for on the landing page, sent line by line, and sent back with a note', async () => {
    const { page, id, problems } = await client({ size });
    const [request] = (
      await portal.admin('POST', '/document-requests', {
        contacts: [id],
        items: [{ label: 'Passport', note: 'Both sides' }, { label: 'Bank statement' }],
        dueOn: '2030-05-04',
      })
    ).body.results;
    await open(page, '');
    await page.getByRole('heading', { name: '2 things wait for you' }).waitFor();
    await page.getByText('Due 4 May 2030').filter({ visible: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `asked-${name}`);
    await page.getByRole('link', { name: /Passport/ }).click();
    await page.getByRole('heading', { name: 'Robin Hale asks you for documents' }).waitFor();
    await page.getByText('0 of 2 sent').first().waitFor();
    await page
      .getByLabel('Files for Passport')
      .setInputFiles([{ name: 'passport.pdf', mimeType: 'application/pdf', buffer: pdf() }]);
    await page.getByRole('button', { name: 'Send one file' }).click();
    await page.getByText('1 of 2 sent').first().waitFor();
    await page.getByRole('link', { name: 'passport.pdf' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    const [passport] = request.items;
    await portal.admin('POST', `/document-requests/${request.id}/items/${passport.id}/return`, {
      note: 'The back is missing',
    });
    await open(page, '/documents');
    await page.getByRole('link', { name: /Robin Hale asks you for documents/ }).click();
    await page.getByText('The back is missing').waitFor();
    await page.getByText('0 of 2 sent').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `request-${name}`);
    expect(problems).toEqual([]);
  });
});

describe('documents', () => {
  it('[I4] have no upload section with the paper clip off', async () => {
    const { page, id } = await client();
    await portal.admin('PUT', `/contacts/${id}/permissions`, { uploadsAllowed: false });
    await files.share(id, [{ name: 'terms.pdf', bytes: pdf() }]);
    await open(page, '/documents');
    await page.getByRole('link', { name: /terms\.pdf/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Add files' }).count()).toBe(0);
    expect(await page.getByLabel('Files to send').count()).toBe(0);
  });

  it('[X7] are looked at by an admin as the client, who can send nothing', async () => {
    const { id } = await portal.join(someone());
    await files.share(id, [
      { name: 'terms.pdf', bytes: pdf('General terms') },
      { name: 'notes.txt', bytes: 'Grüße' },
      { name: 'logo.png', bytes: png() },
    ]);
    const { url } = (await portal.admin('POST', `/contacts/${id}/view-as`, {})).body;
    const { page, context } = await person(browser);
    const problems = watch(context, page, portal.url);
    await page.goto(url);
    await page.getByRole('region', { name: 'View as client' }).waitFor();
    await page.getByRole('link', { name: 'Shared Documents' }).first().click();
    const add = page.getByRole('button', { name: 'Add files' });
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('You can look at everything here, but change nothing.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /terms\.pdf/ }).click();
    await page.locator('.pdf-text').getByText('General terms').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect(readFileSync(await (await download).path())).toEqual(pdf('General terms'));
    await page.goBack();
    await page.getByRole('link', { name: /notes\.txt/ }).click();
    await page.getByText('Grüße').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /logo\.png/ }).click();
    await page.getByRole('img', { name: 'logo.png' }).waitFor();
    const [document] = (await portal.admin('GET', `/contacts/${id}/documents`)).body.results;
    expect(document.firstSeenAt).toBeNull();
    expect(problems).toEqual([]);
  });
});
