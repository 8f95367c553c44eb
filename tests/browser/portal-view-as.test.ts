import type { Browser } from 'playwright-core';
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
  await firstLoginPassword('required');
});

const firstLoginPassword = (setting: 'required' | 'never') =>
  portal.admin('PUT', '/settings/sign-in', {
    methods: { code: true, link: true, password: true },
    firstLoginPassword: setting,
  });

const viewUrl = async (id: string): Promise<string> =>
  (await portal.admin('POST', `/contacts/${id}/view-as`, {})).body.url;

describe.each([
  ['desktop', desktop, false],
  ['phone', phone, false],
  ['phone, dark', phone, true],
] as const)('view as client on a %s', (name, size, dark) => {
  it('[X7] [H7] shows the portal read-only below a banner, and ends with Leave', async () => {
    const address = someone('ann.lee');
    await portal.invite(address);
    const { id } = await portal.contact(address);
    const { page, context } = await person(browser, { size, dark });
    const problems = watch(context, page, portal.url);
    const url = await viewUrl(id);
    await page.goto(url);
    const banner = page.getByRole('region', { name: 'View as client' });
    await banner.getByText(/You see the portal as .*Ann Lee/i).waitFor();
    await banner.getByText(/Read-only, until \d/).waitFor();
    expect(page.url()).not.toContain('#');
    expect(await context.cookies()).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await picture(page, `view-as-${name}`);

    await page.goto(`${portal.url}/portal/profile`);
    await page.getByText('You can look at everything here, but change nothing.').waitFor();
    expect(await page.getByRole('button', { name: 'Save changes' }).count()).toBe(0);
    const password = page.getByRole('button', { name: 'Set a password' });
    expect(await password.getAttribute('aria-disabled')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await picture(page, `view-as-profile-${name}`);

    await banner.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'This view is over' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await violations(page)).toEqual([]);
    const after = await portal.contact(address);
    expect(after.joinedAt ?? null).toBeNull();
    expect(problems).toEqual([]);

    await page.goto(url);
    await page.getByRole('heading', { name: 'This view does not open any more' }).waitFor();
  });
});

describe('view as client', () => {
  beforeAll(() => firstLoginPassword('never'));

  it('[X7] leaves the client’s own session in the same browser alone', async () => {
    const own = someone('bob');
    const { cookie } = await portal.join(own);
    const other = someone('carol');
    await portal.invite(other);
    const { id } = await portal.contact(other);
    const { page, context } = await person(browser);
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: portal.url }]);
    await page.goto(`${portal.url}/portal`);
    await page.getByRole('heading', { name: /Bob/, level: 1 }).waitFor();
    const view = await context.newPage();
    await view.goto(await viewUrl(id));
    await view.getByRole('heading', { name: /Carol/, level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Bob/, level: 1 }).waitFor();
    await view.getByRole('region').getByRole('button', { name: 'Leave' }).click();
    await view.getByRole('heading', { name: 'This view is over' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Bob/, level: 1 }).waitFor();
  });

  it('[X7] ends when its time is up', async () => {
    const address = someone('dora');
    await portal.invite(address);
    const { id } = await portal.contact(address);
    const { page } = await person(browser);
    await page.goto(await viewUrl(id));
    await page.getByRole('heading', { name: /Dora/, level: 1 }).waitFor();
    await portal.advance(60 * 60_000);
    await page.reload();
    await page.getByRole('heading', { name: 'This view is over' }).waitFor();
  });
});
