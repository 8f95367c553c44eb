import type { Page } from 'playwright-core';
import { desktop, overflows, panelFaults, panelSuite, phone, picture } from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let page: Page;
panelSuite((started) => ({ portal, page } = started));

const open = (section: string) =>
  page.goto(`${portal.url}/admin/settings/client-portal/${section}`);
const settings = async (section: string) =>
  (await portal.admin('GET', `/settings/${section}`)).body;
const save = async () => {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).first().waitFor();
};
const choose = async (label: string, option: string | RegExp) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const faults = (leaveOut?: string[]) => panelFaults(page, leaveOut);

describe('the settings of the portal', () => {
  it('[A5] [A6] refuses a bad name at its field and keeps it; shows what an own domain still needs', async () => {
    await open('domain');
    const slug = page.getByLabel('Name in the address');
    await slug.fill('not a name');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/lower case letters, digits and hyphens only/i).waitFor();
    expect(await slug.inputValue()).toBe('not a name');
    await slug.fill('acme');
    await page.getByLabel('Your own domain').fill('portal.nobody.invalid');
    await save();
    expect(await settings('domain')).toEqual({
      slug: 'acme',
      customDomain: 'portal.nobody.invalid',
    });
    const card = page.getByRole('region', { name: 'Your own domain' });
    await card.getByText('portal.nobody.invalid').first().waitFor();
    await card.getByRole('button', { name: 'Copy value' }).waitFor();
    await card.getByRole('button', { name: 'Check now' }).click();
    await card.getByText('Failing').waitFor();
    await card.getByText('The name has no address').waitFor();
    await picture(page, 'settings-domain');
    expect(await faults()).toEqual([]);
  });

  it('[G1] [G6] [G8] switches methods of signing in, and says whether the first login asks for a password', async () => {
    await open('sign-in');
    await page.getByRole('checkbox', { name: 'Login code by email' }).click();
    await page.getByRole('radio', { name: /^Required/ }).click();
    await save();
    expect(await settings('sign-in')).toEqual({
      methods: { code: false, link: true, password: true },
      firstLoginPassword: 'required',
    });
    expect(await faults()).toEqual([]);
  });

  it('[G2] adds Google; its secret goes in and never comes out', async () => {
    await open('identity-providers');
    await page.getByRole('button', { name: 'Add Google' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please write the client ID.').waitFor();
    await page.getByLabel('Client ID').fill('client-of-the-agency');
    await page.getByLabel('Client secret').fill('very-secret-value');
    expect(await page.getByLabel('Redirect URI').inputValue()).toBe(
      `${portal.url}/api/client-portal/auth/oidc/google/callback`
    );
    await save();
    await page.getByText('A secret is set. Leave empty to keep it.').waitFor();
    expect(await page.getByLabel('Client secret').inputValue()).toBe('');
    await picture(page, 'settings-providers');
    const stored = await settings('identity-providers');
    expect(stored.providers).toEqual([
      {
        id: 'google',
        label: 'Google',
        issuer: 'https://accounts.google.com',
        clientId: 'client-of-the-agency',
        enabled: true,
        clientSecretSet: true,
      },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('[I1] [I2] [X5] switches an app off for everybody, and says who can see it and why', async () => {
    const address = someone('judy');
    await portal.join(address);
    await open('app-permissions');
    await choose('Announcements', 'Off');
    await save();
    expect(await settings('app-permissions')).toEqual({ defaults: { announcements: false } });
    await page.getByRole('button', { name: 'Who can see this: Announcements' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nobody.').waitFor();
    await dialog.getByRole('tab', { name: 'Cannot' }).click();
    await dialog.getByText(address).waitFor();
    await dialog.getByText('The portal’s setting for everybody.').first().waitFor();
    await picture(page, 'who-may');
    expect(await faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await choose('Announcements', /^As the app says/);
    await save();
    expect(await settings('app-permissions')).toEqual({ defaults: {} });
  });

  it('[C8] switches a trigger off', async () => {
    await open('access-triggers');
    await page
      .getByRole('checkbox', { name: 'Sends the offer-access email: issue an invoice' })
      .click();
    await save();
    expect(await settings('access-triggers')).toEqual({
      triggers: { invoice: { activates: true, notifies: false } },
    });
    expect(await faults()).toEqual([]);
  });

  it('has a doctor who says what to mend, the worst first', async () => {
    await open('doctor');
    await page.getByRole('heading', { name: 'Warnings' }).waitFor();
    await page
      .getByText(/^To mend it:/)
      .first()
      .waitFor();
    const asked = page.waitForResponse(/client-portal\/doctor$/);
    await page.getByRole('button', { name: 'Check again' }).click();
    expect((await asked).status()).toBe(200);
    await picture(page, 'doctor');
    expect(await faults()).toEqual([]);
  });

  it('fits a phone', async () => {
    await page.setViewportSize(phone);
    for (const section of [
      'domain',
      'sign-in',
      'identity-providers',
      'app-permissions',
      'access-triggers',
      'lifetimes',
      'doctor',
    ]) {
      await open(section);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.getByRole('link', { name: 'Guide' }).waitFor();
      expect([section, await overflows(page)]).toEqual([section, false]);
      await picture(page, `phone-settings-${section}`);
    }
    await page.setViewportSize(desktop);
  });
});
