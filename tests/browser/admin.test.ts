import type { Page } from 'playwright-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { overflows, panelFrame, panelSuite, phone, picture, violations } from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let page: Page;
panelSuite((started) => ({ portal, page } = started));

const open = (place: string) => page.goto(`${portal.url}/admin/plugins/client-portal${place}`);

describe('the admin panel', () => {
  it('[E4] [E5] [E6] [E7] [E8] [E9] [E10] generates a magic link for one contact, into one app', async () => {
    const address = someone('grace');
    const { id } = await portal.invite(address);
    await open('');
    await page.getByRole('button', { name: 'Generate magic link' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('combobox')
      .or(dialog.getByPlaceholder('Name or email'))
      .first()
      .fill(address);
    await page.getByText(address).last().click();
    await dialog.getByText(address).first().waitFor();
    await dialog.getByRole('combobox', { name: /custom menu/i }).click();
    await page.getByRole('option', { name: 'Announcements' }).click();
    await picture(page, 'magic-link-choose');
    await dialog.getByRole('button', { name: 'Generate', exact: true }).click();
    await dialog.getByText('The magic link is ready').waitFor();
    await dialog.getByText(/Works once, until/).waitFor();
    await dialog.getByRole('img', { name: 'QR code of the link' }).waitFor();
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    const url = await page.evaluate(() => navigator.clipboard.readText());
    await picture(page, 'magic-link-ready');
    await dialog.getByRole('button', { name: /Send by email/ }).click();
    await portal.mailbox.waitFor(address, 2);
    const [, link, secret] = /\/l\/([\w-]+)#([\w-]+)$/.exec(url) ?? [];
    const redeemed = await portal.client('POST', '/auth/link/redeem', { body: { link, secret } });
    expect(redeemed.body).toMatchObject({ contact: { id }, target: { app: 'announcements' } });
  });

  it('[C4] [C11] [X4] [F3] invites a CSV file with a preview, a report per row and a result', async () => {
    const folder = path.resolve(__dirname, '../../.tmp');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'clients.csv');
    const rows = Array.from({ length: 30 }, (_, index) => `Client ${index},${someone('csv')}`);
    writeFileSync(file, ['Name,Email', ...rows, 'Nobody,not an address', rows[0]].join('\r\n'));
    await open('');
    await page.getByRole('button', { name: 'Invite to client portal' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'CSV file' }).click();
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText(/32 rows/).waitFor();
    await picture(page, 'csv-preview');
    await dialog.getByRole('button', { name: /^Add \d+ recipients/ }).click();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText(/30 of 3\d will get an invitation/).waitFor();
    await picture(page, 'csv-forecast');
    await dialog.getByRole('button', { name: 'Send 30 invites' }).click();
    await dialog.getByText('Finished').waitFor({ timeout: 30_000 });
    await picture(page, 'csv-finished');
    await dialog.getByRole('button', { name: /close/i }).first().click();
  });

  it('[B8] [C1] [F1] starts from a contact in the list', async () => {
    const address = someone('heidi');
    await portal.admin('POST', '/contacts', { email: address, name: 'Heidi Example' });
    await open(`/contacts?q=${encodeURIComponent(address)}`);
    await page.getByText(address).first().waitFor();
    await picture(page, 'contacts');
    await page.getByRole('button', { name: /Actions for Heidi/ }).click();
    await page.getByRole('menuitem', { name: /invite/i }).click();
    const dialog = page.getByRole('dialog');
    const next = dialog.getByRole('button', { name: 'Continue' });
    if (await next.isVisible().catch(() => false)) await next.click();
    await dialog.getByRole('button', { name: 'Send invite' }).click();
    await dialog.getByText('Finished').waitFor();
    await dialog.getByRole('button', { name: /close/i }).first().click();
    expect((await portal.mailbox.waitFor(address)).link).not.toBeNull();
  });

  it('[X1] [C13] shows the story of each link on the contact', async () => {
    const address = someone('ivan');
    const { id, link } = await portal.invite(address);
    await fetch(`${portal.url}/portal/l/${link.link}`, {
      headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' },
    });
    await open(`/contacts/${id}?tab=links`);
    await page
      .getByText(/chat preview/i)
      .first()
      .waitFor();
    await picture(page, 'contact');
    expect(await violations(page, panelFrame)).toEqual([]);
  });

  it('[A7] [A8] changes a setting, refuses a wrong one at its field and keeps what was typed', async () => {
    await page.goto(`${portal.url}/admin/settings/client-portal/lifetimes`).catch(() => undefined);
    await page
      .getByRole('heading', { name: /lifetimes/i })
      .first()
      .waitFor();
    await picture(page, 'settings-lifetimes');
    await page.goto(`${portal.url}/admin/settings/client-portal/general`);
    const name = page.getByLabel(/name/i).first();
    await name.fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await picture(page, 'settings-error');
    expect((await portal.admin('GET', '/settings/general')).body.name).not.toBe('');
    await name.fill('Northlight Studio');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();
    expect((await portal.admin('GET', '/settings/general')).body.name).toBe('Northlight Studio');
  });

  it('[A11] [B1] says on each page what it is for, links to the guide, and passes axe', async () => {
    for (const place of ['', '/contacts', '/outbox']) {
      await open(place);
      await page.getByRole('link', { name: 'Guide' }).first().waitFor();
      expect([place, await violations(page, panelFrame)]).toEqual([place, []]);
    }
    await page.getByRole('link', { name: 'Guide' }).first().click();
    await page.getByRole('heading', { name: 'Outbox', level: 2 }).waitFor();
    await page.goto(`${portal.url}/admin`);
    await page
      .getByText(/client portal/i)
      .first()
      .waitFor();
  });

  it('works on a phone', async () => {
    await page.setViewportSize(phone);
    for (const place of ['', '/contacts', '/outbox']) {
      await open(place);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([place, await overflows(page)]).toEqual([place, false]);
      await picture(page, `phone-admin${place.replace('/', '-')}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
