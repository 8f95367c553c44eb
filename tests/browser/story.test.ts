import type { Browser } from 'playwright-core';
import {
  adminLogin,
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
browserSuite((started) => ({ portal, browser } = started), {
  smtp: false,
  env: { TEST_ADMIN_PANEL: 'true' },
});

describe.each([
  ['desktop', desktop],
  ['phone', phone],
])('the newcomer’s story, client on a %s', (name, size) => {
  it('[A3] [A4] [B1] [B2] [B5] [B6] [C3] [C7] [G4] [H1] [H2] goes from an invitation to a greeting, and joined goes up by itself', async () => {
    const address = someone('ann.lee');
    const { page: admin } = await person(browser);
    await adminLogin(admin, portal.url);
    await admin.getByRole('link', { name: 'Client Portal' }).first().click();
    await admin.getByRole('heading', { name: 'Client Portal', level: 1 }).waitFor();
    await admin.getByText(`${portal.url}/portal`).waitFor();
    await admin.getByRole('button', { name: 'Copy', exact: true }).click();
    expect(await admin.evaluate(() => navigator.clipboard.readText())).toBe(`${portal.url}/portal`);
    const joined = async () =>
      (await portal.admin('GET', '/dashboard')).body.counts.joined as number;
    const before = await joined();

    await admin.getByRole('button', { name: 'Invite to client portal' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'Type or paste' }).click();
    await dialog.getByRole('textbox').first().fill(`Ann Lee <${address}>`);
    await dialog.getByRole('button', { name: /^add/i }).click();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText('1 of 1 will get an invitation.').waitFor();
    await picture(admin, `invite-forecast-${name}`);
    await dialog.getByRole('button', { name: 'Send invite' }).click();
    await dialog.getByText('Finished').waitFor();
    await dialog.getByRole('button', { name: /close/i }).first().click();

    const { page: outbox, context: mailProgram } = await person(browser, { size: desktop });
    await adminLogin(outbox, portal.url);
    await outbox.goto(`${portal.url}/admin/plugins/client-portal/outbox`);
    await outbox.getByText(address).first().waitFor();
    await outbox.getByRole('button', { name: /open/i }).first().click();
    const button = outbox.frameLocator('iframe').getByRole('link', { name: 'Open my portal' });
    await button.waitFor();
    const press = () =>
      Promise.all([mailProgram.waitForEvent('page', { timeout: 5000 }), button.click()]);
    // A busy machine loses a first press now and then; a person presses again.
    const [opened] = await press().catch(press);
    const url = opened.url();

    const { page: client, context } = await person(browser, { size });
    const problems = watch(context, client, portal.url);
    await client.goto(url);
    await client.getByRole('button', { name: /open my portal/i }).waitFor();
    expect(client.url()).not.toContain(url.split('#')[1] ?? 'no secret');
    expect(await violations(client)).toEqual([]);
    await picture(client, `link-${name}`);
    expect(await joined()).toBe(before);
    await client.getByRole('button', { name: /open my portal/i }).click();
    await client.getByRole('heading', { name: /Ann Lee/ }).waitFor();
    expect(await overflows(client)).toBe(false);
    expect(await violations(client)).toEqual([]);
    await picture(client, `home-${name}`);

    await admin
      .locator('[data-count=joined]', { hasText: String(before + 1) })
      .waitFor({ timeout: 10_000 });
    await picture(admin, `dashboard-${name}`);
    expect(await joined()).toBe(before + 1);
    expect(problems).toEqual([]);
  });
});
