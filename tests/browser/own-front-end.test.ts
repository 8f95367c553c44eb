import type { Browser, Page } from 'playwright-core';
import { openBrowser, overflows, person, phone, picture, violations } from '../support/browser';
import { startExample } from '../support/example';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
let browser: Browser;
let page: Page;
let example: Awaited<ReturnType<typeof startExample>>;

beforeAll(async () => {
  // Each has to know the other before it starts: where the example is, is known first.
  const first = await startExample('http://127.0.0.1');
  await first.stop();
  portal = await startPortal({ env: { PORTAL_ALLOWED_ORIGINS: first.origin } });
  example = await startExample(portal.url, new URL(first.origin).port);
  browser = await openBrowser();
  ({ page } = await person(browser, { size: phone }));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await example?.stop();
  await portal?.close();
});

const share = async (contact: string, name: string, text: string) => {
  const form = new FormData();
  form.set('shared', 'true');
  form.set('notify', 'false');
  form.append('files', new Blob([text], { type: 'text/plain' }), name);
  expect((await portal.adminSend('POST', `/contacts/${contact}/documents`, form)).status).toBe(201);
};

describe('a front end of one’s own, on the typed client', () => {
  it('logs a client in by a mailed code, shows what was shared, downloads it and logs out', async () => {
    const address = someone('own');
    const { id } = await portal.join(address);
    await share(id, 'Plan für Ānanda.txt', 'the plan');
    const mails = portal.mailbox.to(address).length;

    await page.goto(example.origin);
    await page.getByLabel('Your email address').fill('nobody');
    await page.getByLabel('Your email address').fill(address);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('The six digits').fill('000000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('This code is wrong or too old.').waitFor();

    const { code } = await portal.mailbox.waitFor(address, mails + 1);
    await page.getByLabel('The six digits').fill(code ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Plan für Ānanda.txt').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, 'own-front-end');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download Plan für Ānanda.txt' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('the plan');
    // the token lives in the page alone
    expect(await page.context().cookies()).toEqual([]);

    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByLabel('Your email address').waitFor();
    const contact = await portal.admin('GET', `/contacts/${id}`);
    expect(contact.body.sessions).toHaveLength(1);
  });
});
