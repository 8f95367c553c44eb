import type { Page } from 'playwright-core';
import { panelSuite, picture } from '../support/browser';
import { clientsOf } from '../support/client';
import { documentPages } from '../support/document-pages';
import { filesOf, pdf, png } from '../support/files';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let page: Page;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
const { panel, documentsOf, add, dialog, act, pick, faults } = documentPages(() => ({
  portal,
  page,
}));
panelSuite((started) => ({ portal, page } = started));

describe('what clients send', () => {
  it('[J7] arrives in Received with its mark, and under the contact; is dealt with', async () => {
    const { id, cookie } = await portal.join(someone('rosa'));
    await panel('');
    await files.send(cookie, [{ name: 'Passport.png', bytes: png(), type: 'image/png' }]);
    await page.getByRole('button', { name: 'Passport.png', exact: true }).waitFor();
    await page
      .getByRole('link', { name: /Received/ })
      .first()
      .click();
    const row = page
      .getByRole('list', { name: 'Documents' })
      .getByRole('listitem')
      .filter({ hasText: 'Passport.png' });
    await row.getByText('New', { exact: true }).waitFor();
    await picture(page, 'received');
    expect(await faults()).toEqual([]);
    await act('Passport.png', 'Mark as dealt with');
    await row.waitFor({ state: 'detached' });
    await panel('received?state=done');
    await row.getByText('Dealt with by Robin Hale').waitFor();
    expect(await row.getByText('New', { exact: true }).count()).toBe(0);
    await documentsOf(id, '&view=received');
    await page.getByRole('button', { name: 'Received › Client Portal 1' }).waitFor();
    await page.getByRole('button', { name: 'Passport.png', exact: true }).waitFor();
  });

  it('[J7] is asked for by a checklist, accepted or sent back with a note', async () => {
    const address = someone('tilda');
    const { id, cookie } = await portal.join(address);
    await documentsOf(id);
    await page.getByRole('button', { name: 'Request documents' }).click();
    await dialog().getByLabel('Document 1').fill('Passport');
    await dialog().getByRole('button', { name: 'Add another document' }).click();
    await dialog().getByLabel('Document 2').fill('Bank statement');
    await dialog().getByRole('button', { name: 'Move document 2 up' }).click();
    await picture(page, 'request');
    expect(await faults()).toEqual([]);
    await dialog().getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('0 of 2 accepted').waitFor();
    await portal.mailbox.waitFor(address, 2);

    const [request] = (await clients.as(cookie, 'GET', '/document-requests')).body.results;
    expect(request.items.map((item: { label: string }) => item.label)).toEqual([
      'Bank statement',
      'Passport',
    ]);
    for (const { id: item, label } of request.items) {
      await files.send(cookie, [{ name: `${label}.pdf`, bytes: pdf(label) }], { item });
    }
    await documentsOf(id);
    await page.getByRole('button', { name: 'Accept Passport' }).click();
    await page.getByText('1 of 2 accepted').waitFor();
    await page.getByRole('button', { name: 'Send back Bank statement' }).click();
    await dialog().getByLabel('What is wrong with it').fill('Page two is missing');
    await dialog().getByRole('button', { name: 'Send back' }).click();
    await page.getByText('Sent back: Page two is missing').waitFor();
    await picture(page, 'request-items');
    expect(await faults()).toEqual([]);
  });
});

describe('settings of documents', () => {
  it('[J6] says which kinds are taken, and keeps to it before anything is sent', async () => {
    await page.goto(`${portal.url}/admin/settings/client-portal/documents`);
    await page.getByRole('checkbox', { name: 'TXT' }).click();
    await page.getByRole('checkbox', { name: 'No limit for what one client sends' }).click();
    await page.getByLabel('Who is told').fill('nobody');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('One of these is no email address').waitFor();
    await page.getByLabel('Who is told').fill('files@agency.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await picture(page, 'settings-documents');
    expect(await faults()).toEqual([]);
    const { body } = await portal.admin('GET', '/settings/documents');
    expect(body.extensions).not.toContain('txt');
    expect(body).toMatchObject({
      maxContactMegabytes: null,
      notifyAddresses: ['files@agency.example'],
    });
    await documentsOf(await add(someone('uwe'), 'Uwe Example'));
    await pick([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('text') }]);
    await dialog().getByText('This kind of file is not taken.').waitFor();
  });
});
