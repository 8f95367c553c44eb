import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { GroundOptions } from './ground';
import { eventually, startPortal, type Portal } from './portal';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const pictures = path.resolve(__dirname, '../../.tmp/screenshots');

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

interface PageOptions {
  size?: { width: number; height: number };
  dark?: boolean;
  locale?: string;
}

/** A browser of its own for one person: nothing is shared with the others. */
export const person = async (
  browser: Browser,
  { size = desktop, dark = false, locale = 'en-GB' }: PageOptions = {}
) => {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    locale,
    ...(size.width < 600 ? { hasTouch: true, isMobile: true } : {}),
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { context, page };
};

/** What went wrong in a page: errors of scripts, refusals of the content security policy, calls elsewhere. */
export const watch = (context: BrowserContext, page: Page, ownOrigin: string) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) problems.push(message.text());
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(ownOrigin) && !/^(data|blob|about):/.test(url))
      problems.push(`elsewhere: ${url}`);
  });
  return problems;
};

/** Violations of WCAG 2.2 A and AA, each with where it is. */
export const violations = async (page: Page, leaveOut: string[] = []) => {
  const builder = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
  ]);
  for (const selector of leaveOut) builder.exclude(selector);
  const { violations: found } = await builder.analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
  );
};

/** Strapi's own frame around a page of the panel: not ours to mend. */
export const panelFrame = ['nav', 'header', '[class*="MainNav"]', '#live-region-log'];
export const notifications = '[data-sonner-toaster]';

/** What axe finds in the panel once dialogs and notifications have faded: half faded they have no contrast. */
export const panelFaults = async (page: Page, leaveOut: string[] = []) => {
  let found: string[] = [];
  const clear = async () => {
    found = await violations(page, [...panelFrame, ...leaveOut]);
    return found.length === 0;
  };
  await eventually(clear, 6).catch(() => undefined);
  return found;
};

/** Kept in `.tmp/screenshots`, to be looked at. */
export const picture = async (page: Page, name: string) => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
};

export const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

export const adminLogin = async (page: Page, url: string) => {
  await page.goto(`${url}/admin`);
  await page.getByLabel(/email/i).fill('admin@example.org');
  await page
    .getByLabel(/password/i)
    .first()
    .fill('Correct-horse-1');
  await page.getByRole('button', { name: /login/i }).click();
  await page.waitForURL(/\/admin\/?(\?.*)?$/);
};

interface Started {
  portal: Portal;
  browser: Browser;
}

/** A portal and a browser for the tests of a file. @param begin gets them before the first test */
export const browserSuite = (begin: (started: Started) => unknown, options?: GroundOptions) => {
  let started: Partial<Started> = {};
  beforeAll(async () => {
    const portal = await startPortal(options);
    started = { portal };
    const browser = await openBrowser();
    started = { portal, browser };
    await begin({ portal, browser });
  }, 120_000);
  afterAll(async () => {
    await started.browser?.close();
    await started.portal?.close();
  });
};

/** The same with an admin who is logged in to the panel. */
export const panelSuite = (
  begin: (
    started: Started & { page: Page; context: BrowserContext; problems: string[] }
  ) => unknown,
  size = desktop
) =>
  browserSuite(async ({ portal, browser }) => {
    const { page, context } = await person(browser, { size });
    const problems = watch(context, page, portal.url);
    await adminLogin(page, portal.url);
    await begin({ portal, browser, page, context, problems });
  });
