import type { Page } from 'playwright-core';
import { panelFrame, panelSuite, picture, violations } from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let page: Page;
panelSuite((started) => ({ portal, page } = started));

const model = 'plugin::client-portal.contact';
const open = (place = '') =>
  page.goto(`${portal.url}/admin/content-manager/collection-types/${model}${place}`);
const add = async (email: string, name: string): Promise<string> =>
  (await portal.admin('POST', '/contacts', { email, name })).body.id;

describe("Strapi's Content Manager", () => {
  it('[C5] [C11] [D1] shows the cloud in the list, and invites those that are ticked with forecast and result', async () => {
    const [first, second] = [someone('xavier'), someone('yvonne')];
    await add(first, 'Xavier Example');
    await add(second, 'Yvonne Example');
    await open();
    await page
      .getByRole('columnheader', { name: 'Access' })
      .or(page.getByText('Access'))
      .first()
      .waitFor();
    for (const name of ['Xavier Example', 'Yvonne Example']) {
      const row = page.getByRole('row', { name });
      await row.getByText('Off', { exact: true }).waitFor();
      await row.getByRole('checkbox').click();
    }
    await page.getByRole('button', { name: 'Send portal invite' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText('2 of 2 will get an invitation.').waitFor();
    await picture(page, 'cm-forecast');
    await dialog.getByRole('button', { name: 'Send 2 invites' }).click();
    await dialog.getByText('Finished').waitFor({ timeout: 30_000 });
    expect((await portal.mailbox.waitFor(first)).link).not.toBeNull();
    expect((await portal.mailbox.waitFor(second)).link).not.toBeNull();
  });

  it('[C5] [D5] switches access of many off, with forecast and result', async () => {
    const [on, off] = [someone('zoe'), someone('adam')];
    await portal.join(on);
    const { id } = await portal.join(off);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    await open(`?_q=${encodeURIComponent('clients.example')}&pageSize=100`);
    for (const address of [on, off]) {
      await page.getByRole('row', { name: address }).getByRole('checkbox').click();
    }
    await page.getByRole('button', { name: 'Disable access' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Is so already').waitFor();
    await picture(page, 'cm-access-of-many');
    expect(await violations(page, [...panelFrame, 'main'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Disable access of 1 contact' }).click();
    await dialog.getByText('Access of 1 contact is off now.').waitFor();
    expect(await portal.contact(on)).toMatchObject({ access: 'off' });
  });

  it('[C6] [D1] [D2] [D4] has the cloud, the last login and the actions beside a contact', async () => {
    const address = someone('bella');
    const id = await add(address, 'Bella Example');
    await open(`/${id}`);
    const panel = page.getByRole('complementary').filter({ hasText: 'Last login' });
    await panel.getByRole('button', { name: 'Access off' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Enable access' }).click();
    await panel.getByRole('button', { name: 'Access on' }).waitFor();
    await panel.getByText('Not yet joined').waitFor();
    await portal.mailbox.waitFor(address);
    await panel.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Generate magic link' }).waitFor();
    await picture(page, 'cm-panel');
    await page.keyboard.press('Escape');
    await panel.getByRole('link', { name: 'Open in Client Portal' }).click();
    await page.getByRole('heading', { name: 'Bella Example', level: 1 }).waitFor();
  });
});
