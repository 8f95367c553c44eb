import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
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
import { clientsOf } from '../support/client';
import { contractsOf, field, pages } from '../support/contracts';
import { eventually, someone, type Portal } from '../support/portal';

let portal: Portal;
let browser: Browser;
const contracts = contractsOf(() => portal);
const clients = clientsOf(() => portal);
const folder = mkdtempSync(path.join(tmpdir(), 'contracts-'));
browserSuite((started) => ({ portal, browser } = started));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (page: Page, place: string) => page.goto(`${portal.url}/portal${place}`);

const signIn = async (context: BrowserContext, cookie: string) => {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: portal.url }]);
};

/** Someone with a session that a mailed link has begun. */
const client = async (name: string, options: Parameters<typeof person>[1] = {}) => {
  const address = someone(name.toLowerCase().replace(' ', '.'));
  const { id, cookie } = await portal.join(address);
  await portal.admin('PUT', `/contacts/${id}`, { name });
  const opened = await person(browser, options);
  await signIn(opened.context, cookie);
  const problems = watch(opened.context, opened.page, portal.url);
  return { id, cookie, address, ...opened, problems };
};

const contact = async (name: string) => {
  const address = someone(name.toLowerCase().replace(' ', '.'));
  const made = await portal.admin('POST', '/contacts', { email: address, name });
  return { id: String(made.body.id), address };
};

const clean = async (page: Page) => {
  // a sheet that still rises is paler than it will be
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished)
    )
  );
  expect(await violations(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const drawn = (page: Page, text: string) =>
  page.locator('.pdf-text').getByText(text, { exact: false }).first().waitFor();

const pdfsigIsHere = spawnSync('pdfsig', ['-v']).error === undefined;

const download = async (page: Page, name: string) => {
  const coming = page.waitForEvent('download');
  await button(page, 'Download the final copy').click();
  const place = path.join(folder, name);
  copyFileSync(await (await coming).path(), place);
  return place;
};

describe('two signers in their order', () => {
  it('[K1] [K2] [K3] [K4] on a phone in eight taps, then at a desk, to the copy that readers call intact', async () => {
    const ann = await contact('Ann Lee');
    const ben = await contact('Ben Okafor');
    const contract = await contracts.send(
      {
        title: 'Consulting agreement for the year 2026',
        message: 'Dear both,\nplease sign this.',
        order: 'sequential',
        dueAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
        signers: [{ contact: ann.id }, { contact: ben.id }],
        fields: [
          field('name', 'name', { page: 2, y: 0.7 }),
          field('day', 'date', { page: 2, x: 0.6, y: 0.7, width: 0.25 }),
          field('ann', 'signature', { page: 2, height: 0.07 }),
          field('terms', 'checkbox', {
            signer: 1,
            y: 0.88,
            width: 0.04,
            height: 0.03,
            label: 'I have read the terms',
          }),
          field('place', 'text', { signer: 1, page: 2, x: 0.55, y: 0.75, label: 'Place' }),
          field('ben', 'signature', { signer: 1, page: 2, x: 0.55, height: 0.07 }),
          field('short', 'initials', { signer: 1, page: 2, x: 0.55, y: 0.9, width: 0.1 }),
        ],
      },
      pages(2)
    );

    const first = await person(browser, { size: phone });
    const problems = watch(first.context, first.page, portal.url);
    const { page } = first;
    let taps = 0;
    const tap = async (place: Locator) => {
      await place.tap();
      taps += 1;
    };
    const { link } = await portal.mailbox.waitFor(ann.address, 1);
    const began = Date.now();
    await page.goto(link?.url ?? '');
    taps += 1;
    await tap(button(page, 'Read the contract'));
    await drawn(page, 'Agreement, page 1');
    await picture(page, 'contract-phone');
    await tap(button(page, 'Start signing'));
    await button(page, 'I agree').waitFor();
    await tap(button(page, 'I agree'));
    await tap(button(page, 'Use this signature'));
    await page.getByText('All is filled in.').waitFor();
    await picture(page, 'contract-filled-phone');
    await tap(button(page, 'Sign now'));
    await page.getByText('You have signed').waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(taps).toBeLessThanOrEqual(7);
    await page.getByText('Ben Okafor still has to sign').waitFor();
    await clean(page);
    await picture(page, 'contract-signed-phone');

    const second = await person(browser, { size: desktop });
    const desk = second.page;
    const deskProblems = watch(second.context, desk, portal.url);
    const { link: next } = await portal.mailbox.waitFor(ben.address, 1);
    await desk.goto(next?.url ?? '');
    await button(desk, 'Read the contract').click();
    await drawn(desk, 'Agreement, page 1');
    // another signer's marks stay hidden until it is completed
    expect(await desk.getByText('Ann Lee', { exact: true }).count()).toBe(1);
    expect(await desk.locator('[id^="field-"]').count()).toBe(4);
    await clean(desk);
    await picture(desk, 'contract-desktop');
    await button(desk, 'Start signing').click();
    await button(desk, 'I agree').click();
    // a field that is pressed before the server has the consent asks for it again
    await button(desk, 'I agree').waitFor({ state: 'hidden' });
    await desk.getByRole('checkbox', { name: 'I have read the terms' }).press('Space');
    await button(desk, 'Next: Place').click();
    await desk.getByRole('textbox', { name: 'Place' }).fill('Åarhus');
    await desk.keyboard.press('Enter');
    await desk.getByText('Draw', { exact: true }).click();
    const area = await desk.getByRole('img', { name: /^Area to draw in/ }).boundingBox();
    const [left, top] = [(area?.x ?? 0) + 40, (area?.y ?? 0) + 80];
    await desk.mouse.move(left, top);
    await desk.mouse.down();
    for (let step = 1; step < 40; step += 1) {
      await desk.mouse.move(left + step * 5, top + 40 * Math.sin(step / 3));
    }
    await desk.mouse.up();
    await clean(desk);
    await picture(desk, 'contract-drawn-desktop');
    await button(desk, 'Use this signature').click();
    await button(desk, 'Use these initials').click();
    await button(desk, 'Sign now').click();
    await button(desk, 'Download the final copy').waitFor({ timeout: 60_000 });
    await clean(desk);
    await picture(desk, 'contract-completed-desktop');
    const copy = await download(desk, 'desktop.pdf');

    // the phone, which still shows that it waits
    await page.reload();
    await tap(button(page, 'Download the final copy'));
    expect(taps).toBeLessThanOrEqual(8);
    expect(readFileSync(await download(page, 'phone.pdf'))).toEqual(readFileSync(copy));
    if (pdfsigIsHere) {
      const { stdout } = spawnSync('pdfsig', ['-nocert', copy], { encoding: 'utf8' });
      expect(stdout).toContain('Signature is Valid.');
      expect(stdout).toContain('Total document signed');
    } else console.warn('pdfsig is not installed: the seal was not checked by it');
    expect((await contracts.completed(contract.id)).signers).toMatchObject([
      { state: 'signed' },
      { state: 'signed' },
    ]);
    expect([...problems, ...deskProblems]).toEqual([]);
  }, 150_000);
});

describe.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('contracts on a %s', (name, size) => {
  it('[H4] [K2] [K3] wait on the landing page; what was filled in survives a reload; declining ends them', async () => {
    const { page, id, problems } = await client('Ann Lee', { size });
    const { id: contract } = await contracts.send({
      title: 'Lease of the workshop',
      signers: [{ contact: id }],
      fields: [
        field('place', 'text', { label: 'Place of birth', y: 0.7 }),
        field('sum', 'number', { label: 'Sum', x: 0.6, y: 0.7, width: 0.2, required: false }),
        field('sign', 'signature'),
      ],
    });
    await open(page, '');
    await page.getByText('To sign', { exact: true }).waitFor();
    await clean(page);
    await open(page, '/contracts');
    await page.getByText('Please sign', { exact: true }).waitFor();
    await clean(page);
    await picture(page, `contracts-${name}`);
    await page.getByRole('link', { name: /Lease of the workshop/ }).click();
    await drawn(page, 'Agreement, page 1');
    await button(page, 'Start signing').click();
    await button(page, 'I agree').waitFor();
    await clean(page);
    await picture(page, `contract-consent-${name}`);
    await button(page, 'I agree').click();
    await page.getByRole('textbox', { name: 'Place of birth' }).fill('Kassel');
    await page.keyboard.press('Escape');
    await page.locator('#field-sum').click();
    await page.getByRole('textbox', { name: 'Sum (optional)' }).fill('12,5');
    await button(page, 'Next').click();
    await button(page, 'Use this signature').waitFor();
    await clean(page);
    await picture(page, `contract-signature-${name}`);

    await page.reload();
    await page.locator('#field-place').getByText('Kassel').waitFor();
    await page.locator('#field-sum').getByText('12.5').waitFor();
    // agreed to once
    await button(page, 'Next: Signature').waitFor();

    if (size.width < 1024) await button(page, /Fields and details/).click();
    await button(page, 'Decline to sign').filter({ visible: true }).click();
    await clean(page);
    await page.getByRole('textbox', { name: /^Your reason/ }).fill('Too expensive.');
    await button(page, 'Decline').click();
    await page.getByText('You have declined').waitFor();
    await page.getByText('Too expensive.').waitFor();
    await clean(page);
    await picture(page, `contract-declined-${name}`);
    const { body } = await portal.admin('GET', `/contracts/${contract}`);
    expect(body).toMatchObject({ state: 'declined', ended: { reason: 'Too expensive.' } });
    expect(problems).toEqual([]);
  });

  it('[X8] are checked on a public page: whole, one byte flipped, bytes appended', async () => {
    const { id, cookie } = await portal.join(someone('ann.lee'));
    await portal.admin('PUT', `/contacts/${id}`, { name: 'Ann Lee' });
    const { id: contract } = await contracts.send({
      title: 'Checked agreement',
      signers: [{ contact: id }],
      fields: [field('sign', 'signature')],
    });
    const asked = await clients.as(cookie, 'GET', `/contracts/${contract}`);
    await clients.as(cookie, 'POST', `/contracts/${contract}/sign`, {
      signature: { kind: 'typed', text: 'Ann Lee' },
      consent: asked.body.consent.version,
      documentSha256: asked.body.documentSha256,
    });
    await contracts.completed(contract);
    const { url } = (await portal.admin('POST', `/contracts/${contract}/download`)).body;
    const final = Buffer.from(
      await (
        await fetch(url, { headers: { authorization: `Bearer ${await portal.adminToken()}` } })
      ).arrayBuffer()
    );

    const { page, context } = await person(browser, { size });
    const problems = watch(context, page, portal.url);
    await open(page, '/verify');
    await button(page, 'Choose a PDF').waitFor();
    await clean(page);
    await picture(page, `verify-${name}`);
    const check = async (file: string, bytes: Buffer) => {
      const place = path.join(folder, file);
      writeFileSync(place, bytes);
      await page.getByLabel('PDF to check').setInputFiles(place);
      await button(page, 'Check another file').waitFor();
    };
    const verdict = (text: string) => page.getByRole('heading', { name: text }).waitFor();

    await check('whole.pdf', final);
    await verdict('Genuine and unchanged');
    await page.getByText('Checked agreement').waitFor();
    await page.getByText('Ann Lee').waitFor();
    await clean(page);
    await picture(page, `verify-final-${name}`);

    await button(page, 'Check another file').click();
    const flipped = Buffer.from(final);
    flipped.writeUInt8(flipped.readUInt8(1000) ^ 1, 1000);
    await check('flipped.pdf', flipped);
    await verdict('This file is not known here');
    await clean(page);
    await button(page, 'Send it for a report').click();
    await verdict('Changed after it was sealed');
    await page.getByText('It is broken: what it covers was changed.').waitFor();
    await clean(page);
    await picture(page, `verify-flipped-${name}`);

    await button(page, 'Check another file').click();
    await check('appended.pdf', Buffer.concat([final, Buffer.from('\n% more\n')]));
    await button(page, 'Send it for a report').click();
    await verdict('Changed after it was sealed');
    await page.getByText('8 bytes were appended to it afterwards.').waitFor();
    await clean(page);
    expect(problems).toEqual([]);
  });
});

describe('a contract', () => {
  const simple = (id: string, title = 'Agreement') => ({
    title,
    signers: [{ contact: id }],
    fields: [field('remark', 'text', { label: 'Remark', y: 0.7 }), field('sign', 'signature')],
  });

  const fill = async (page: Page) => {
    await button(page, 'Start signing').click();
    await button(page, 'I agree').click();
    await page.getByRole('textbox', { name: 'Remark' }).fill('Kept');
    await button(page, 'Next').click();
    await button(page, 'Use this signature').click();
  };

  it('[K3] asks for a mailed code before it is signed with a link that staff could read, and loses nothing', async () => {
    const address = someone('ann.lee');
    const ann = await portal.join(address);
    await portal.admin('PUT', `/contacts/${ann.id}`, { name: 'Ann Lee' });
    const { id } = await contracts.send(simple(ann.id));
    const { url } = await clients.magicLink(ann.id, { app: 'contracts', item: id });
    const { page, context } = await person(browser, { size: phone });
    const problems = watch(context, page, portal.url);
    await page.goto(url);
    await button(page, 'Read the contract').click();
    await drawn(page, 'Agreement, page 1');
    await fill(page);
    await button(page, 'Sign now').click();
    const code = page.getByLabel('Six-digit code');
    await code.waitFor();
    await clean(page);
    await picture(page, 'contract-proof-phone');
    const mail = await eventually(() =>
      Promise.resolve(portal.mailbox.to(address).findLast((one) => one.code !== null))
    );
    await code.fill(mail.code ?? '');
    await page.getByText(/Everyone has signed|everyone has signed/).waitFor();
    const { body } = await portal.admin('GET', `/contracts/${id}/values`);
    expect(body.results).toMatchObject([{ values: { remark: 'Kept' } }]);
    expect(problems).toEqual([]);
  });

  it('[X7] is looked at by an admin as the client, who can neither fill it in nor sign it', async () => {
    const { id } = await portal.join(someone());
    const { id: contract } = await contracts.send(simple(id));
    const { url } = (await portal.admin('POST', `/contacts/${id}/view-as`, {})).body;
    const { page, context } = await person(browser);
    const problems = watch(context, page, portal.url);
    await page.goto(url);
    await page.getByRole('region', { name: 'View as client' }).waitFor();
    await page.getByRole('link', { name: 'Contracts' }).first().click();
    await page.getByRole('heading', { name: 'Contracts', level: 1 }).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Agreement/ })
      .click();
    await drawn(page, 'Agreement, page 1');
    await page.getByText('Only they can fill it in and sign it.').waitFor();
    expect(await button(page, 'Start signing').getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('#field-sign').getAttribute('aria-disabled')).toBe('true');
    expect(await button(page, 'Decline to sign').count()).toBe(0);
    await clean(page);
    await picture(page, 'contract-view-as');
    const { body } = await portal.admin('GET', `/contracts/${contract}`);
    expect(body).toMatchObject({ state: 'sent', signers: [{ seenAt: null }] });
    expect(problems).toEqual([]);
  });

  it('[K1] [K3] whose document was replaced while it was read is read anew, and keeps what was filled in', async () => {
    const { page, id } = await client('Ann Lee', { size: phone });
    const { id: contract } = await contracts.send(simple(id));
    await open(page, `/contracts/${contract}`);
    await drawn(page, 'Agreement, page 1');
    await fill(page);
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(pages(1, 'Amended'))]), 'amended.pdf');
    const replaced = await portal.adminSend('POST', `/contracts/${contract}/document`, body);
    expect(replaced.status).toBe(200);
    await button(page, 'Sign now').click();
    await page.getByText('A new version of this document has arrived.').waitFor();
    await drawn(page, 'Amended, page 1');
    await page.locator('#field-remark').getByText('Kept').waitFor();
    await clean(page);
    await picture(page, 'contract-replaced-phone');
  });

  it('[K3] that has been changed on its way is shown, and never signed', async () => {
    const { page, id } = await client('Ann Lee');
    const { id: contract } = await contracts.send(simple(id));
    await page.route('**/api/client-portal/contracts/*/file?*', (route) =>
      route.fulfill({ body: pages(1, 'Forged'), contentType: 'application/pdf' })
    );
    await open(page, `/contracts/${contract}`);
    await page.getByText('What has arrived is not the document').waitFor();
    expect(await button(page, 'Start signing').getAttribute('aria-disabled')).toBe('true');
    await clean(page);
  });
});
