import type { Browser, Page } from 'playwright-core';
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
import { cookieOf } from '../support/http';
import { someone, type Portal } from '../support/portal';

const methods = { code: true, link: true, password: true };
const good = 'kettle drum orbit';
const better = 'paper harbour tulip';

let portal: Portal;
let browser: Browser;
browserSuite(async (started) => {
  ({ portal, browser } = started);
  await setting({ methods, firstLoginPassword: 'never' });
});

const setting = (signIn: object) => portal.admin('PUT', '/settings/sign-in', signIn);

/** A client who is in, and whose password is set. */
const withPassword = async (address: string, password = good) => {
  await portal.invite(address);
  const before = portal.mailbox.to(address).length;
  const asked = await portal.client('POST', '/auth/login-mail', { body: { email: address } });
  const { code } = await portal.mailbox.waitFor(address, before + 1);
  const body = { challenge: asked.body.challenge, code };
  const cookie = cookieOf(await portal.client('POST', '/auth/code/verify', { body })) ?? '';
  const set = await portal.client('PUT', '/password', { headers: { cookie }, body: { password } });
  expect(set.status).toBeLessThan(300);
};

const signInByCode = async (page: Page, address: string, path = '') => {
  const before = portal.mailbox.to(address).length;
  await page.goto(`${portal.url}/portal${path}`);
  await page.getByLabel('Email address').fill(address);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  const { code } = await portal.mailbox.waitFor(address, before + 1);
  await page.getByLabel('Six-digit code').fill(code ?? '');
};

const signInByPassword = async (page: Page, address: string, password: string, path = '') => {
  await page.goto(`${portal.url}/portal${path}`);
  await page.getByLabel('Email address').fill(address);
  await page.getByRole('button', { name: 'Use my password' }).click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** A field that has scrolled half below the bar on top would count as too small. */
const violationsFromTheTop = async (page: Page) => {
  await page.evaluate(() => window.scrollTo(0, 0));
  return violations(page);
};

/** The newest mail whose text holds a link for a new password. */
const resetLink = async (address: string) => {
  for (let count = portal.mailbox.to(address).length; ; count += 1) {
    const mails = portal.mailbox.to(address);
    const found = mails.map(({ text }) => /https?:\/\/\S+\/reset\/[\w-]+#[\w-]+/.exec(text)?.[0]);
    const newest = found.filter(Boolean).pop();
    if (newest) return newest;
    await portal.mailbox.waitFor(address, count + 1);
  }
};

describe.each([
  ['desktop', desktop, false],
  ['phone', phone, false],
  ['phone, dark', phone, true],
] as const)('the password on a %s', (name, size, dark) => {
  it('[G1] [H7] lets the client in, and says one thing about every wrong pair', async () => {
    const address = someone('ann.lee');
    await withPassword(address);
    const { page, context } = await person(browser, { size, dark });
    const problems = watch(context, page, portal.url);
    await signInByPassword(page, someone('nobody'), good, '/profile');
    await page.getByText('Address and password don’t fit.').waitFor();
    const unknown = await page.getByRole('alert').allTextContents();
    await page.getByLabel('Email address').fill(address);
    await page.getByLabel('Password', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Show password' }).click();
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text');
    // what the first pair was told still stands when the button is pressed
    const answered = page.waitForResponse('**/auth/password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await answered;
    await page.getByText('Address and password don’t fit.').waitFor();
    expect(await page.getByRole('alert').allTextContents()).toEqual(unknown);
    const field = page.getByLabel('Password', { exact: true });
    expect(await field.inputValue()).toBe('not this one');
    expect(await field.getAttribute('type')).toBe('password');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('autocomplete')).toBe('current-password');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `password-${name}`);
    await field.fill(good);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your profile' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('[G5] [G7] is set anew by a link in an email', async () => {
    const address = someone('bob');
    await withPassword(address);
    const { page } = await person(browser, { size, dark });
    await page.goto(`${portal.url}/portal`);
    await page.getByLabel('Email address').fill(address);
    await page.getByRole('button', { name: 'Use my password' }).click();
    await page.getByRole('button', { name: 'Forgot password?' }).click();
    await page.getByRole('heading', { name: 'Set a new password' }).waitFor();
    expect(await page.getByLabel('Email address').inputValue()).toBe(address);
    await page.getByRole('button', { name: 'Email me the link' }).click();
    await page.getByText('If there is an account for').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `forgot-${name}`);

    const url = await resetLink(address);
    await page.goto(url);
    await page.getByRole('heading', { name: 'Set a new password' }).waitFor();
    expect(page.url()).not.toContain('#');
    await page.getByLabel('New password').fill('password12');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await page.getByText('This password is too easy to guess.').waitFor();
    await page.getByLabel('New password').fill('short');
    await page.getByText('5 more characters').waitFor();
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await page.getByText('Please take at least 10 characters.').waitFor();
    expect(await page.getByLabel('New password').inputValue()).toBe('short');
    expect(await violations(page)).toEqual([]);
    await picture(page, `reset-${name}`);
    await page.getByLabel('New password').fill(better);
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await page.getByRole('heading', { name: /Bob/, level: 1 }).waitFor();

    const { page: again } = await person(browser, { size, dark });
    await again.goto(url);
    await again.getByText('This link was used already').waitFor();
    await again.getByRole('link', { name: 'Ask for a new link' }).click();
    await again.getByRole('button', { name: 'Email me the link' }).waitFor();
    await signInByPassword(again, address, better);
    await again.getByRole('heading', { name: /Bob/, level: 1 }).waitFor();
  });

  it('[G6] is asked for at the first login, and nothing else is shown before, where it is required', async () => {
    const address = someone('carol');
    await portal.invite(address);
    await setting({ methods, firstLoginPassword: 'required' });
    const { page } = await person(browser, { size, dark });
    await signInByCode(page, address, '/apps/announcements');
    await page.getByRole('heading', { name: 'Please set a password' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Not now' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `first-required-${name}`);
    await page.reload();
    await page.getByRole('heading', { name: 'Please set a password' }).waitFor();
    await page.getByLabel('New password').fill(good);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByRole('heading', { name: 'Announcements', level: 1 }).waitFor();
    await setting({ methods, firstLoginPassword: 'never' });
  });

  it('[G6] is offered at the first login, once, where it is optional', async () => {
    const address = someone('dora');
    await portal.invite(address);
    await setting({ methods, firstLoginPassword: 'optional' });
    const { page } = await person(browser, { size, dark });
    await signInByCode(page, address);
    await page.getByRole('heading', { name: 'Would you like a password?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `first-optional-${name}`);
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('heading', { name: /Dora/, level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Dora/, level: 1 }).waitFor();
    await setting({ methods, firstLoginPassword: 'never' });
  });

  it('[G1] is set and changed in the profile', async () => {
    const address = someone('emma');
    await portal.invite(address);
    const { page } = await person(browser, { size, dark });
    await signInByCode(page, address, '/profile');
    await page.getByRole('button', { name: 'Set a password' }).click();
    await page.getByLabel('New password').fill(good);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('Your password is saved.').waitFor();
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByLabel('Current password').fill('not this one');
    await page.getByLabel('New password').fill(better);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('This is not your current password.').waitFor();
    expect(await page.getByLabel('New password').inputValue()).toBe(better);
    await picture(page, `profile-password-${name}`);
    expect(await violationsFromTheTop(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByLabel('Current password').fill(good);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('Your password is saved.').waitFor();
    const { page: elsewhere } = await person(browser, { size });
    await signInByPassword(elsewhere, address, better);
    await elsewhere.getByRole('heading', { name: /Emma/, level: 1 }).waitFor();
  });
});

describe('the password', () => {
  it('[G1] is not set from a session that began with a link that staff could read', async () => {
    const address = someone('fay');
    await portal.invite(address);
    const { id } = await portal.contact(address);
    const made = await portal.admin('POST', '/magic-links', { contact: id });
    const { page } = await person(browser, { size: phone });
    await page.goto(made.body.url);
    await page.getByRole('button', { name: 'Open my portal' }).click();
    await page.getByRole('heading', { name: /Fay/, level: 1 }).waitFor();
    await page.goto(`${portal.url}/portal/profile`);
    await page.getByRole('button', { name: 'Set a password' }).click();
    await page.getByLabel('New password').fill(good);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('sign in with a code or link from your own email first').waitFor();
    await picture(page, 'password-proof');
    expect(await violationsFromTheTop(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByText('You are signed out.').waitFor();
  });
});

describe('the login page', () => {
  afterEach(() => setting({ methods, firstLoginPassword: 'never' }));

  it('[G8] offers what is switched on', async () => {
    const { page } = await person(browser, { size: phone });
    await setting({
      methods: { code: false, link: false, password: true },
      firstLoginPassword: 'never',
    });
    await page.goto(`${portal.url}/portal`);
    await page.getByLabel('Password', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /Email me/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await setting({
      methods: { code: true, link: false, password: false },
      firstLoginPassword: 'never',
    });
    await page.reload();
    await page.getByRole('button', { name: 'Email me a code' }).waitFor();
    expect(await page.getByRole('button', { name: 'Use my password' }).count()).toBe(0);
    await setting({
      methods: { code: false, link: false, password: false },
      firstLoginPassword: 'never',
    });
    await page.reload();
    await page.getByText('Signing in is switched off').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('[G1] keeps the steps in the history, and what is typed', async () => {
    const { page } = await person(browser);
    await page.goto(`${portal.url}/portal`);
    await page.getByLabel('Email address').fill('ann@clients.example');
    await page.getByRole('button', { name: 'Use my password' }).click();
    await page.getByRole('button', { name: 'Forgot password?' }).click();
    await page.getByRole('button', { name: 'Email me the link' }).waitFor();
    await page.goBack();
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Email me a code' }).waitFor();
    expect(await page.getByLabel('Email address').inputValue()).toBe('ann@clients.example');
  });

  it('[H9] [G1] speaks German about passwords too', async () => {
    const { page } = await person(browser, { locale: 'de-DE', size: phone });
    await page.goto(`${portal.url}/portal`);
    await page.getByLabel('E-Mail-Adresse').fill(someone('hans'));
    await page.getByRole('button', { name: 'Mit Passwort anmelden' }).click();
    await page.getByLabel('Passwort', { exact: true }).fill('falsch');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('Adresse und Passwort passen nicht zusammen.').waitFor();
  });
});
