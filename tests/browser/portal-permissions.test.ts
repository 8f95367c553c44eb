import type { Browser } from 'playwright-core';
import {
  browserSuite,
  desktop,
  overflows,
  person,
  phone,
  picture,
  violations,
} from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let browser: Browser;
browserSuite((started) => ({ portal, browser } = started));

const everybody = (defaults: Record<string, boolean>) =>
  portal.admin('PUT', '/settings/app-permissions', { defaults });

/** A page of a client who is in, by the cookie of a redeemed link. */
const clientPage = async (address: string, size: typeof desktop, dark = false) => {
  const { id, cookie } = await portal.join(address);
  const { context, page } = await person(browser, { size, dark });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: portal.url }]);
  await page.addInitScript(
    (contact) => localStorage.setItem(`client-portal.no-password.${contact}`, '1'),
    id
  );
  return { id, page };
};

describe.each([
  ['desktop', desktop, false],
  ['phone', phone, false],
  ['phone, dark', phone, true],
] as const)('what is allowed, on a %s', (name, size, dark) => {
  afterEach(() => everybody({}));

  it('[I2] [H7] shows a profile that the client may not change, and says whom to ask', async () => {
    await everybody({ 'profile.update': false });
    const { page } = await clientPage(someone('ann.lee'), size, dark);
    await page.goto(`${portal.url}/portal/profile`);
    await page.getByText(/can change these details/).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).getAttribute('readonly')).not.toBeNull();
    expect(await page.getByRole('button', { name: 'Save changes' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add a picture' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `profile-read-only-${name}`);
  });

  it('[I1] [D12] answers a link into an app that is not shared with a friendly page', async () => {
    await everybody({ announcements: false });
    const { page } = await clientPage(someone('bob'), size, dark);
    await page.goto(`${portal.url}/portal/apps/announcements`);
    await page.getByRole('heading', { name: 'This is not part of your portal' }).waitFor();
    expect(await page.getByRole('link', { name: 'Announcements' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, `not-shared-${name}`);
    await page.goto(`${portal.url}/portal/apps/announcements/abcdefgh`);
    await page.getByRole('heading', { name: 'This is not part of your portal' }).waitFor();
    await page.getByRole('link', { name: 'Go to my portal' }).click();
    await page.getByRole('heading', { name: /Bob/, level: 1 }).waitFor();
  });

  it('[I1] [H9] keeps language, devices and the way out where there is no profile', async () => {
    await everybody({ profile: false });
    const { page } = await clientPage(someone('carol'), size, dark);
    await page.goto(`${portal.url}/portal/profile`);
    await page.getByRole('heading', { name: 'This is not part of your portal' }).waitFor();
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('link', { name: 'Signing in' }).click();
    await page.getByRole('heading', { name: 'Signing in', level: 1 }).waitFor();
    await page.getByText('This device').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `account-${name}`);
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('heading', { name: 'Anmeldung', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Abmelden' }).last().click();
    await page.getByText('Sie sind abgemeldet.').waitFor();
  });
});

describe('what is allowed', () => {
  it('[D11] [I2] takes a box away from one contact while its page is open', async () => {
    const { id, page } = await clientPage(someone('dora'), desktop);
    await page.goto(`${portal.url}/portal/profile`);
    await page.getByLabel('Phone').fill('+44 20 7946 0018');
    await portal.admin('PUT', `/contacts/${id}/permissions`, {
      overrides: { 'profile.update': false },
    });
    await page.getByRole('button', { name: 'Save changes' }).click();
    // refused by the server, and the page follows
    await page.getByText(/can change these details/).waitFor();
  });
});
