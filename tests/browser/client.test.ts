import type { Browser, Page } from 'playwright-core';
import { call } from '../support/http';
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
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let browser: Browser;
browserSuite(async (started) => {
  ({ portal, browser } = started);
  const headers = { authorization: `Bearer ${await portal.adminToken()}` };
  const base = '/content-manager/collection-types/api::announcement.announcement';
  const data = {
    title: 'Holiday hours',
    summary: 'We are closed for a week',
    body: 'From **24 December** on.',
  };
  const made = await call(portal.url, 'POST', base, { headers, body: data });
  await call(portal.url, 'POST', `${base}/${made.body.data.documentId}/actions/publish`, {
    headers,
    body: data,
  });
});

const askForCode = async (page: Page, address: string) => {
  await page.getByLabel('Email address').fill(address);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await page.getByLabel('Six-digit code').waitFor();
};

const signIn = async (page: Page, address: string, path = '') => {
  const before = portal.mailbox.to(address).length;
  await page.goto(`${portal.url}/portal${path}`);
  await askForCode(page, address);
  const { code } = await portal.mailbox.waitFor(address, before + 1);
  await page.getByLabel('Six-digit code').fill(code ?? '');
};

describe.each([
  ['desktop', desktop, false],
  ['phone', phone, false],
  ['phone, dark', phone, true],
] as const)('the portal on a %s', (name, size, dark) => {
  it('[G3] [H1] [H2] [H3] [H5] [H6] [H7] is signed in to by code, and shows the client what is its own', async () => {
    const address = someone('ann.lee');
    await portal.invite(address);
    const { page, context } = await person(browser, { size, dark });
    const problems = watch(context, page, portal.url);
    await page.goto(`${portal.url}/portal`);
    await page.getByLabel('Email address').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `sign-in-${name}`);
    await askForCode(page, address);
    expect(await violations(page)).toEqual([]);
    await picture(page, `code-${name}`);
    await page.getByLabel('Six-digit code').fill('000000');
    await page.getByText('This code is not right').waitFor();
    const { code } = await portal.mailbox.waitFor(address, 2);
    await page.getByLabel('Six-digit code').fill(code ?? '');
    await page.getByRole('heading', { name: /Ann Lee/, level: 1 }).waitFor();
    await page.getByText('Holiday hours').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `landing-${name}`);

    if (size.width < 600) {
      await page.getByRole('button', { name: 'Open the menu of your portal' }).click();
      await picture(page, `switcher-${name}`);
      await page.getByRole('dialog').getByRole('link', { name: 'Announcements' }).click();
    } else {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: 'Announcements' })
        .first()
        .click();
    }
    await page.getByRole('heading', { name: 'Announcements', level: 1 }).waitFor();
    await page.getByRole('link', { name: /Holiday hours/ }).click();
    await page.getByRole('heading', { name: 'Holiday hours', level: 1 }).waitFor();
    await page.getByText('24 December').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await picture(page, `item-${name}`);
  });

  it('[G9] [H2] keeps the profile, and lets the client end another session', async () => {
    const address = someone('bob');
    await portal.invite(address);
    const other = await person(browser);
    await signIn(other.page, address);
    await other.page.getByRole('heading', { name: /Bob/, level: 1 }).waitFor();
    const { page } = await person(browser, { size, dark });
    await signIn(page, address, '/profile');
    await page.getByRole('heading', { name: 'Your profile' }).waitFor();
    await page.getByLabel('Phone').fill('12');
    await page
      .getByLabel('Name', { exact: true })
      .fill('Bartholomew Featherstonehaugh-Cholmondeley of the Very Long Name');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('This is not a phone number we can use').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toContain('Bartholomew');
    await page.getByLabel('Phone').fill('+44 20 7946 0018');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
    await picture(page, `profile-${name}`);
    await page.getByRole('button', { name: /^End/ }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await page.getByText('The session has ended.').waitFor();
    await other.page.goto(`${portal.url}/portal/apps/announcements`);
    await other.page.getByLabel('Email address').waitFor();
  });
});

describe('the portal', () => {
  it('[E6] [G4] brings a deep link to its place after the login', async () => {
    const address = someone('carol');
    await portal.invite(address);
    const { page } = await person(browser);
    await signIn(page, address, '/apps/announcements');
    await page.getByRole('heading', { name: 'Announcements', level: 1 }).waitFor();
  });

  it('[E11] [X3] explains a dead link and mends it by itself', async () => {
    const address = someone('dora');
    const { link } = await portal.invite(address);
    await portal.client('POST', '/auth/link/redeem', { body: link });
    const { page } = await person(browser, { size: phone });
    await page.goto(`${portal.url}/portal/l/${link.link}#${link.secret}`);
    await page.getByText('This link was used already').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'dead-link');
    await page.getByRole('button', { name: 'Email me a fresh code and link' }).click();
    const { code } = await portal.mailbox.waitFor(address, 2);
    await page.getByLabel('Six-digit code').fill(code ?? '');
    await page.getByRole('heading', { name: /Dora/, level: 1 }).waitFor();
    await page.goto(`${portal.url}/portal/l/${link.link}`);
    await page.getByText('This link is incomplete').waitFor();
  });

  it('[A7] [A1] shows a branded page while it is closed', async () => {
    await portal.admin('PUT', '/settings/general', { enabled: false, name: 'Acme & Söhne' });
    const { page } = await person(browser, { size: phone });
    await page.goto(`${portal.url}/portal`);
    await page.getByText('We are closed at the moment').waitFor();
    expect(await page.title()).toContain('Acme & Söhne');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'closed');
    await portal.admin('PUT', '/settings/general', { enabled: true, name: 'Acme & Söhne' });
    await page.reload();
    await page.getByLabel('Email address').waitFor();
  });

  it('[H9] speaks German to who prefers it', async () => {
    const { page } = await person(browser, { locale: 'de-DE' });
    await page.goto(`${portal.url}/portal`);
    await page.getByLabel('E-Mail-Adresse').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await violations(page)).toEqual([]);
  });

  it('[H7] can be used with the keyboard alone', async () => {
    const address = someone('emma');
    await portal.invite(address);
    const { page } = await person(browser);
    await page.goto(`${portal.url}/portal`);
    await page.getByLabel('Email address').waitFor();
    for (let step = 0; step < 6; step += 1) {
      if (
        await page.getByLabel('Email address').evaluate((field) => field === document.activeElement)
      )
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    await page.getByLabel('Six-digit code').waitFor();
    const { code } = await portal.mailbox.waitFor(address, 2);
    await page.keyboard.type(code ?? '');
    await page.getByRole('heading', { name: /Emma/, level: 1 }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.reload();
    await page.getByRole('heading', { name: /Emma/, level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  });
});
