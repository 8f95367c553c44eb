import type { Browser, BrowserContext, Page } from 'playwright-core';
import { overflows, person, violations, watch } from './browser';
import { someone, type Portal } from './portal';

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** The text of a PDF's page, once it is drawn. */
export const drawn = (page: Page, text: string) =>
  page.locator('.pdf-text').getByText(text, { exact: false }).first().waitFor();

/** Files chosen to be sent. */
export const choose = (
  page: Page,
  chosen: string | { name: string; mimeType: string; buffer: Buffer }[]
) => page.getByLabel('Files to send').setInputFiles(chosen);

/** Nothing for axe to find, nothing beside the page. */
export const clean = async (page: Page) => {
  // a sheet that still rises is paler than it will be
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished)
    )
  );
  expect(await violations(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
};

/** What tests of the portal do again and again. */
export const portalPages = (started: () => { portal: Portal; browser: Browser }) => {
  const signIn = async (context: BrowserContext, cookie: string) => {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: started().portal.url }]);
  };
  return {
    open: (page: Page, place: string) => page.goto(`${started().portal.url}/portal${place}`),

    /** Someone with a session that a mailed link has begun. */
    async client({
      name,
      ...options
    }: { name?: string } & NonNullable<Parameters<typeof person>[1]> = {}) {
      const { portal, browser } = started();
      const { id, cookie } = await portal.join(someone('ann.lee'));
      if (name) await portal.admin('PUT', `/contacts/${id}`, { name });
      const opened = await person(browser, options);
      await signIn(opened.context, cookie);
      const problems = watch(opened.context, opened.page, portal.url);
      return { id, cookie, ...opened, problems };
    },
  };
};
