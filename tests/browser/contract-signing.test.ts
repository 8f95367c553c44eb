import type { Browser, Page } from 'playwright-core';
import { browserSuite, person, phone, picture, watch } from '../support/browser';
import { clientsOf } from '../support/client';
import { contractsOf, field, pages } from '../support/contracts';
import { eventually, someone, type Portal } from '../support/portal';
import { button, clean, drawn, portalPages } from '../support/portal-pages';

let portal: Portal;
let browser: Browser;
const contracts = contractsOf(() => portal);
const clients = clientsOf(() => portal);
const { open, client } = portalPages(() => ({ portal, browser }));
browserSuite((started) => ({ portal, browser } = started));

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
    const { page, id } = await client({ name: 'Ann Lee', size: phone });
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
    const { page, id } = await client({ name: 'Ann Lee' });
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
