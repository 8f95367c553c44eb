import type { BrowserContext, Page } from 'playwright-core';
import { desktop, overflows, panelFaults, panelSuite, phone, picture } from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let context: BrowserContext;
let page: Page;
panelSuite((started) => ({ portal, page, context } = started));

const open = (id: string, tab = '') =>
  page.goto(`${portal.url}/admin/plugins/client-portal/contacts/${id}${tab ? `?tab=${tab}` : ''}`);
const add = async (email: string, name: string): Promise<string> =>
  (await portal.admin('POST', '/contacts', { email, name })).body.id;
const act = async (action: string) => {
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
};

const faults = (leaveOut?: string[]) => panelFaults(page, leaveOut);

describe("a contact's page", () => {
  it('[D1] [D2] [D5] switches access on by its cloud, with a personal note, and off again', async () => {
    const address = someone('olga');
    const id = await add(address, 'Olga Example');
    await open(id);
    await page.getByRole('button', { name: 'Access off' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Personal note').fill('Looking forward to our project!');
    await picture(page, 'cloud-note');
    expect(await faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Enable access' }).click();
    await page.getByRole('button', { name: 'Access on' }).waitFor();
    await page.getByText('Not yet joined').first().waitFor();
    expect((await portal.mailbox.waitFor(address)).text).toContain(
      'Looking forward to our project!'
    );
    await page.getByRole('button', { name: 'Access on' }).click();
    await dialog.getByRole('button', { name: 'Disable access' }).click();
    await page.getByRole('button', { name: 'Access off' }).waitFor();
    expect(await portal.contact(address)).toMatchObject({ access: 'off' });
  });

  it('[D11] [D14] [I3] [I4] [X5] shows what the client can see and why, and changes it for this one', async () => {
    const { id, cookie } = await portal.join(someone('peggy'));
    await open(id, 'access');
    await page.getByText('This client gets in').waitFor();
    await page.getByRole('combobox', { name: 'Announcements' }).click();
    await page.getByRole('option', { name: 'Off', exact: true }).click();
    await page.getByText(/Set for this contact\. By Robin Hale on/).waitFor();
    await picture(page, 'x-ray');
    expect(await faults()).toEqual([]);
    const session = await portal.client('GET', '/session', { headers: { cookie } });
    expect(session.body.apps.map((app: { id: string }) => app.id)).not.toContain('announcements');
    await page.getByRole('button', { name: 'Uploads on' }).click();
    await page.getByRole('button', { name: 'Uploads off' }).waitFor();
    const permissions = await portal.admin('GET', `/contacts/${id}/permissions`);
    expect(permissions.body.uploadsAllowed).toBe(false);
  });

  it('[D13] [E12] writes one email with a custom value, shows it before it is sent, and refuses an unknown one', async () => {
    const address = someone('quentin');
    const { id } = await portal.join(address);
    await open(id);
    await act('Write an email');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Subject').fill('Your plan');
    const body = dialog.getByRole('textbox', { name: 'Message' });
    await body.fill('Hello {{ nothing_like_it }}');
    await dialog.getByRole('button', { name: 'Send email' }).click();
    await dialog.getByText(/names a custom value that does not exist/).waitFor();
    expect(await body.inputValue()).toBe('Hello {{ nothing_like_it }}');
    await body.fill('Hello **there**, press ');
    await dialog.getByRole('button', { name: 'Insert custom value' }).click();
    await page.getByRole('menuitem', { name: 'Login URL (Magic Link)' }).click();
    expect(await body.inputValue()).toMatch(/press \{\{ \w+ \}\}$/);
    await dialog.getByRole('tab', { name: 'Preview' }).click();
    await page.frameLocator('iframe').getByText('there').waitFor();
    await picture(page, 'one-email');
    expect(await faults(['iframe'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Send email' }).click();
    await dialog.waitFor({ state: 'detached' });
    const mail = await portal.mailbox.waitFor(address, 2);
    expect(mail.mail.subject).toBe('Your plan');
    expect(mail.link).not.toBeNull();
  });

  it("[X2] says why the client can't get in, and mends it", async () => {
    const address = someone('rupert');
    const { id } = await portal.join(address);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    await open(id);
    await act('Why can’t this client get in?');
    await page
      .getByText('Something keeps this client out. What comes first counts first.')
      .waitFor();
    await page.getByText(/Somebody switched access off on/).waitFor();
    await picture(page, 'diagnosis');
    expect(await faults()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Enable access' }).first().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Enable access' }).click();
    await page.getByText('Access is on.').waitFor();
    expect(await portal.contact(address)).toMatchObject({ access: 'on' });
  });

  it('[X7] opens the portal as the client in a tab of its own', async () => {
    const { id } = await portal.join(someone('sybil'));
    await open(id);
    await act('View as client');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(/It is read-only, ends after 15 minutes/).waitFor();
    const opened = context.waitForEvent('page');
    await dialog.getByRole('button', { name: 'Open the portal' }).click();
    const seen = await opened;
    await seen.waitForURL(/\/portal/);
    await dialog.getByText(/has opened in a new tab/).waitFor();
    expect(await faults()).toEqual([]);
    await seen.close();
  });

  it('[D8] [D9] [D10] sends a password reset, and ends one session and all', async () => {
    const address = someone('trent');
    const { id, cookie } = await portal.join(address);
    await open(id);
    await act('Send password reset');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send', exact: true }).click();
    await portal.mailbox.waitFor(address, 2);
    await open(id, 'sessions');
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByText('Not signed in anywhere.').waitFor();
    const session = await portal.client('GET', '/session', { headers: { cookie } });
    expect(session.status).toBe(401);
    await open(id, 'activity');
    await page.getByText('Session ended').first().waitFor();
    await page.getByText('Joined: the first login').waitFor();
    await picture(page, 'activity');
    expect(await faults()).toEqual([]);
  });

  it('fits a phone, with a name that is one long word', async () => {
    const id = await add(someone('long'), 'W'.repeat(80));
    await page.setViewportSize(phone);
    for (const tab of ['', 'access', 'sessions', 'links', 'activity']) {
      await open(id, tab);
      await page.getByRole('tablist', { name: 'Views of the contact' }).waitFor();
      expect([tab, await overflows(page)]).toEqual([tab, false]);
      await picture(page, `phone-contact-${tab || 'overview'}`);
    }
    await page.setViewportSize(desktop);
  });
});
