import type { Page } from 'playwright-core';
import {
  notifications,
  overflows,
  panelFaults,
  panelSuite,
  phone,
  picture,
} from '../support/browser';
import { pdf } from '../support/files';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let page: Page;
let problems: string[];
panelSuite((started) => ({ portal, page, problems } = started), { width: 1440, height: 900 });

const panel = (place: string) => page.goto(`${portal.url}/admin/plugins/client-portal/${place}`);
const add = (email: string, name: string) => portal.admin('POST', '/contacts', { email, name });
const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const saved = () => page.getByText('All changes are saved').waitFor();
const contractInUrl = () => page.url().split('/').at(-1) ?? '';
const stored = async () => (await portal.admin('GET', `/contracts/${contractInUrl()}`)).body;

/** A button below the pointer has colours of its own. */
const faults = async () => {
  await page.mouse.move(1, 1);
  return panelFaults(page, [notifications]);
};

/** A field taken from the palette and dropped at a fraction of the first page. */
const drag = async (type: string, x: number, y: number) => {
  const from = await button(type).boundingBox();
  const sheet = await page.locator('[data-page="1"]').boundingBox();
  if (!from || !sheet) throw new Error('Nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(sheet.x + sheet.width * x, sheet.y + sheet.height * y, { steps: 4 });
  await page.mouse.up();
};
const addSigner = async (name: string) => {
  await button('Add a signer').click();
  await dialog().getByRole('combobox').fill(name);
  await dialog().getByRole('option', { name }).click();
};

describe('contracts in the admin panel', () => {
  it('[K1] [K2] uploads, places fields by mouse and by keys, sends, reminds and voids', async () => {
    const [ann, ben] = [someone('ann'), someone('ben')];
    await add(ann, 'Ann Signer');
    await add(ben, 'Ben Signer');
    await panel('contracts');
    await page.getByText('There are no contracts yet').waitFor();
    await button('New contract').click();
    await page.getByRole('menuitem', { name: 'Upload a PDF' }).click();
    const choose = (name: string, buffer: Buffer) =>
      dialog()
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await choose('broken.pdf', pdf('Broken').subarray(0, 60));
    await button('Upload and place fields').click();
    await dialog()
      .getByText(/can’t be signed/)
      .waitFor();
    await choose('Terms.pdf', pdf('The terms'));
    await dialog().getByLabel('Title').fill('Terms of 2026');
    expect(await faults()).toEqual([]);
    await button('Upload and place fields').click();

    await page.getByRole('heading', { name: 'Terms of 2026' }).waitFor();
    await page.locator('[data-page="1"] canvas').waitFor();
    await addSigner('Ann Signer');
    await addSigner('Ben Signer');
    await page.getByRole('radio', { name: 'One after another' }).click();
    await page.getByRole('tab', { name: 'Fields' }).click();
    await drag('Signature', 0.3, 0.3);
    const signature = button('Signature, for Ann Signer');
    await signature.waitFor();
    await button('Text').focus();
    await page.keyboard.press('Enter');
    await button('Text, for Ann Signer').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await button('Text, for Ann Signer').count()).toBe(1);
    await page.getByRole('combobox', { name: 'New fields for' }).click();
    await page.getByRole('option', { name: 'Ben Signer' }).click();
    await drag('Signature', 0.3, 0.5);
    await button('Signature, for Ben Signer').click();
    await signature.click({ modifiers: ['Shift'] });
    await button('Align left').click();
    // who leaves at once loses nothing
    await page.getByRole('link', { name: 'Outbox', exact: true }).click();
    await page.getByRole('heading', { name: 'Outbox' }).waitFor();
    await page.goBack();
    await signature.waitFor();
    await saved();
    expect(await faults()).toEqual([]);
    await picture(page, 'contracts-editor');
    const { fields, signers } = await stored();
    expect(signers.map(({ name }: { name: string }) => name)).toEqual(['Ann Signer', 'Ben Signer']);
    expect(fields.map(({ type, signer }: Record<string, unknown>) => [type, signer])).toEqual([
      ['signature', 0],
      ['text', 0],
      ['signature', 1],
    ]);
    expect(fields[2].x).toBe(fields[0].x);

    await button('Preview as a signer').click();
    await dialog().getByText('2 fields, 2 required.').waitFor();
    await dialog().getByRole('textbox', { name: 'Text (required)' }).waitFor();
    expect(await faults()).toEqual([]);
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await button('Send').click();
    await dialog().getByText('Afterwards, one after another: Ben Signer').waitFor();
    await button('Send now').click();
    await dialog().getByText('The contract is sent').waitFor();
    await dialog().getByText('Is asked once it is its turn.').waitFor();
    expect(await faults()).toEqual([]);
    await portal.mailbox.waitFor(ann);
    await dialog().getByRole('button', { name: 'Close' }).last().click();

    await page.getByText('Waits for Ann Signer.').waitFor();
    await page.getByText('The chain was checked just now and is whole.').waitFor();
    await picture(page, 'contracts-detail');
    expect(await faults()).toEqual([]);
    await button('Remind now').click();
    await portal.mailbox.waitFor(ann, 2);
    await button('More actions').click();
    await page.getByRole('menuitem', { name: 'Void the contract' }).click();
    await dialog().getByLabel('Reason').fill('Replaced by another one');
    await button('Void it').click();
    await page.getByText('Voided by Robin Hale').waitFor();
    await page.getByText('Replaced by another one').first().waitFor();
    await panel('contracts');
    await button('Voided 1').click();
    await page.getByRole('link', { name: 'Terms of 2026' }).waitFor();
  });

  it('[K3] writes a template, sees it laid out, and uses it for a contact whom the agency’s signer joins', async () => {
    await add(someone('cleo'), 'Cleo Client');
    await panel('contract-templates');
    await button('New template').click();
    await page.getByRole('menuitem', { name: 'Write a text' }).click();
    const preview = page.getByRole('region', { name: 'Preview' });
    await preview.locator('canvas').waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByLabel('Name of the template').fill('Fee agreement');
    await page.getByRole('tab', { name: 'Values' }).click();
    await button('Add a value').click();
    await page.getByLabel('Question 1').fill('Fee');
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.getByLabel('Text (Markdown)').press('Control+End');
    await button('Value').click();
    await page.getByRole('menuitem', { name: 'Fee' }).click();
    await preview.getByText('[Fee]').waitFor({ state: 'attached' });
    await saved();
    await picture(page, 'contracts-template');
    expect(await faults()).toEqual([]);
    await button('Use it').click();
    await dialog().getByLabel('Fee').fill('100 EUR');
    await dialog().getByRole('combobox', { name: 'For' }).fill('Cleo');
    await dialog().getByRole('option', { name: 'Cleo Client' }).click();
    expect(await faults()).toEqual([]);
    await button('Make the contract').click();
    await page.getByRole('heading', { name: 'Fee agreement' }).waitFor();
    await page.getByText('100 EUR').waitFor({ state: 'attached' });

    await page.getByRole('tab', { name: 'Signers' }).click();
    await button('Add a signer').click();
    await dialog().getByRole('tab', { name: 'Agency' }).click();
    await button('Choose Robin Hale').click();
    await button('Send').click();
    await dialog()
      .getByText(/No signature field: Robin Hale/)
      .waitFor();
    await button('Send now').click();
    await dialog().getByText('The contract is sent').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('link', { name: 'Sign', exact: true }).click();
    await page.getByRole('checkbox', { name: /agree to sign/ }).click();
    expect(await faults()).toEqual([]);
    await button('Go on').click();
    await button('Make it').click();
    await button('Use it').click();
    await page.locator('[data-page="1"] canvas').waitFor();
    expect(await faults()).toEqual([]);
    await picture(page, 'contracts-signing');
    await button('Sign now').click();
    await page.getByText('Waits for Cleo Client.').waitFor();
    // Strapi asks GitHub for its newest release
    expect(problems.filter((problem) => !problem.includes('api.github.com'))).toEqual([]);
  });

  it('[K6] shows certificates and consent texts in the settings; the list fits a phone', async () => {
    await page.goto(`${portal.url}/admin/settings/client-portal/contracts`);
    const card = page.getByRole('region', { name: 'Certificates for the seal' });
    await card.getByText('Active', { exact: true }).waitFor();
    await button('Consent text: English').click();
    await page.getByRole('textbox', { name: 'English' }).fill('x'.repeat(60));
    await page.getByLabel('Timestamp server').fill('nonsense');
    await button('Save').click();
    await page.getByText('Please write an address with http').waitFor();
    await page.getByLabel('Timestamp server').fill('');
    await button('Save').click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    expect((await portal.admin('GET', '/settings/contracts')).body.consent).toEqual({
      en: 'x'.repeat(60),
    });
    expect(await faults()).toEqual([]);
    await page.setViewportSize(phone);
    await panel('contracts');
    await page.getByRole('link', { name: 'Terms of 2026' }).waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await faults()).toEqual([]);
  });
});
