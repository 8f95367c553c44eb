import type { Browser } from 'playwright-core';
import { browserSuite, person, phone, picture, violations } from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let browser: Browser;
browserSuite(async (started) => {
  ({ portal, browser } = started);
  const provider = { clientId: 'portal', clientSecret: 'a-secret', enabled: true };
  await portal.admin('PUT', '/settings/identity-providers', {
    providers: [
      { id: 'google', label: 'Google', issuer: 'https://accounts.google.com', ...provider },
      { id: 'contoso', label: 'Contoso', issuer: 'https://id.contoso.example', ...provider },
    ],
  });
});

const start = '/api/client-portal/auth/oidc/google/start';

describe('identity providers in the portal', () => {
  it('[G2] [H7] are links on the login page, which name the section the client wants', async () => {
    const { page } = await person(browser, { size: phone });
    await page.goto(`${portal.url}/portal`);
    const google = page.getByRole('link', { name: 'Continue with Google' });
    expect(await google.getAttribute('href')).toBe(start);
    await page.getByRole('link', { name: 'Continue with Contoso' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'providers');
    await page.goto(`${portal.url}/portal/apps/announcements/abc123`);
    await page.getByLabel('Email address').waitFor();
    expect(await google.getAttribute('href')).toBe(`${start}?app=announcements&item=abc123`);
  });

  it.each([
    ['oidc_refused', 'This account does not open this portal.'],
    ['oidc_cancelled', 'You have not signed in there.'],
    ['oidc_unavailable', 'That service does not answer'],
  ])('[G2] say what went wrong there: %s', async (problem, words) => {
    const { page } = await person(browser, { size: phone });
    await page.goto(`${portal.url}/portal/login?problem=${problem}`);
    await page.getByText(words).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByLabel('Email address').waitFor();
    expect(await page.getByText(words).count()).toBe(0);
  });

  it('[G2] [G8] are all there is where the other ways are off', async () => {
    const methods = { code: false, link: false, password: false };
    await portal.admin('PUT', '/settings/sign-in', { methods, firstLoginPassword: 'never' });
    const { page } = await person(browser);
    await page.goto(`${portal.url}/portal`);
    await page.getByRole('link', { name: 'Continue with Google' }).waitFor();
    expect(await page.getByLabel('Email address').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await portal.admin('PUT', '/settings/sign-in', {});
  });

  it('[G2] stand in the profile, to be connected by who has proved the mailbox', async () => {
    const { id, cookie } = await portal.join(someone('ann.lee'));
    const { page, context } = await person(browser, { size: phone });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: portal.url }]);
    await page.addInitScript(
      (contact) => localStorage.setItem(`client-portal.no-password.${contact}`, '1'),
      id
    );
    await page.goto(`${portal.url}/portal/account?problem=oidc_cancelled`);
    await page.getByRole('heading', { name: 'Connected accounts' }).waitFor();
    await page.getByText('Nothing has been connected.').waitFor();
    await page.getByRole('button', { name: /^Connect.*Google/ }).waitFor();
    await page.getByRole('button', { name: /^Connect.*Contoso/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'connected-accounts');
  });
});
