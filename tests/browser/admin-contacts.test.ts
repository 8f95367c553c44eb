import type { Page } from 'playwright-core';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { desktop, overflows, panelFaults, panelSuite, phone, picture } from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let page: Page;
panelSuite((started) => ({ portal, page } = started));

const folder = path.resolve(__dirname, '../../.tmp');
const open = (place = '') =>
  page.goto(`${portal.url}/admin/plugins/client-portal/contacts${place}`);

const faults = (leaveOut?: string[]) => panelFaults(page, leaveOut);

describe('the list of portal users', () => {
  it('[D4] [D5] shows who accepted, when and how they logged in, filters, and switches access', async () => {
    const joined = someone('victor');
    await portal.join(joined);
    await portal.admin('POST', '/contacts', { email: someone('walter'), name: 'Walter Waiting' });
    await open();
    await page.getByRole('link', { name: 'Walter Waiting' }).waitFor();
    await page.getByRole('combobox', { name: 'Stage' }).click();
    await page.getByRole('option', { name: 'Joined' }).click();
    await page.getByRole('link', { name: 'Walter Waiting' }).waitFor({ state: 'detached' });
    await page.getByText('by a mailed link').first().waitFor();
    await page.getByText('Robin Hale').first().waitFor();
    await picture(page, 'contacts-joined');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: /^Disable access of/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disable access' }).click();
    await page.getByRole('button', { name: /^Enable access of/ }).waitFor();
    expect(await portal.contact(joined)).toMatchObject({ access: 'off' });
  });

  it('[D4] exports what the filters show', async () => {
    await open('?stage=joined');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(file.suggestedFilename()).toMatch(/^contacts-\d{4}-\d\d-\d\d\.csv$/);
    expect(text).toContain('victor-');
    expect(text).not.toContain('Walter Waiting');
  });

  it('[C4] imports a file: columns guessed, forecast and result row by row', async () => {
    const known = someone('known');
    await portal.admin('POST', '/contacts', { email: known, name: 'Known Already' });
    const rows = Array.from(
      { length: 20 },
      (_, index) => `Kunde ${index};Firma ${index};${someone('import')};030 12345${index}`
    );
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'import.csv');
    writeFileSync(
      file,
      ['Name;Firma;E-Mail;Telefon', ...rows, `Known;X;${known};`, 'Nobody;Y;not an address;'].join(
        '\r\n'
      )
    );
    await open();
    await page.getByRole('link', { name: 'Import CSV' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('import.csv: 22 rows').waitFor();
    for (const [column, heading] of [
      ['Email column', 'E-Mail'],
      ['Name column', 'Name'],
      ['Company column', 'Firma'],
      ['Phone column', 'Telefon'],
    ] as const) {
      expect(await page.getByRole('combobox', { name: column, exact: true }).textContent()).toBe(
        heading
      );
    }
    const country = page.getByRole('combobox', { name: 'Country of phone numbers' });
    await country.click();
    await country.fill('Germ');
    await page.getByRole('option', { name: 'Germany' }).click();
    await picture(page, 'import-columns');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Check 22 rows' }).click();
    await page.getByRole('checkbox', { name: 'Only rows with a problem' }).click();
    await page.getByText('Exists already').waitFor();
    await page.getByText('Not an email address').waitFor();
    await picture(page, 'import-forecast');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Import 20 contacts' }).click();
    await page.getByText('20 created, 0 updated, 2 left out.').waitFor({ timeout: 30_000 });
    const found = await portal.admin('GET', '/contacts?q=Kunde&pageSize=100');
    expect(found.body.pagination.total).toBe(20);
    expect(found.body.results[0]).toMatchObject({ stage: 'new', access: 'off' });
    expect(found.body.results[0].phone).toMatch(/^\+4930/);
    await page.getByRole('link', { name: 'Show the contacts' }).click();
    await page.getByRole('link', { name: /Kunde 19/ }).waitFor();
  });

  it('fits a phone', async () => {
    await page.setViewportSize(phone);
    for (const place of ['', '/import']) {
      await open(place);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([place, await overflows(page)]).toEqual([place, false]);
      await picture(page, `phone-contacts${place.replace('/', '-')}`);
    }
    await page.setViewportSize(desktop);
  });
});
