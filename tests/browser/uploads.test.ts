import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browserSuite, picture, violations } from '../support/browser';
import { filesOf } from '../support/files';
import { eventually, type Portal } from '../support/portal';
import { choose, portalPages } from '../support/portal-pages';

let portal: Portal;
let browser: Browser;
const files = filesOf(() => portal);
const { open, client } = portalPages(() => ({ portal, browser }));
const folder = mkdtempSync(path.join(tmpdir(), 'uploads-'));
browserSuite((started) => ({ portal, browser } = started));
afterAll(() => rmSync(folder, { recursive: true }));

/** Twenty megabytes: more than one request of the upload. */
const largeFile = (name: string) => {
  const place = path.join(folder, name);
  writeFileSync(place, 'All work and no play.\n'.repeat(950_000));
  return place;
};

describe('an upload that is cut off', () => {
  /** Lets the first part through and breaks the connection of what follows, as often as it says. */
  const breakAfterFirst = async (page: Page, times: number) => {
    let patches = 0;
    await page.route('**/api/client-portal/uploads/*', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      patches += 1;
      return patches > 1 && patches <= 1 + times
        ? route.abort('connectionreset')
        : route.continue();
    });
  };
  const offsets = (page: Page) => {
    const seen: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') seen.push(request.headers()['upload-offset'] ?? '');
    });
    return seen;
  };

  it('[J5] goes on by itself, also while the client looks at another page', async () => {
    const { page, id } = await client();
    await open(page, '/documents');
    await breakAfterFirst(page, 3);
    const sent = offsets(page);
    await choose(page, largeFile('journey.txt'));
    await page.getByRole('button', { name: 'Send one file' }).click();
    await page.getByText('Connection lost. It goes on by itself.').waitFor();
    await picture(page, 'upload-waits');
    await page.getByRole('link', { name: /Home/ }).click();
    await page.getByText('One file is being sent').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'upload-elsewhere');
    const document = await eventually(async () => (await files.received(id))[0]);
    await page.getByText('One file is being sent').waitFor({ state: 'detached' });
    expect(document).toMatchObject({ name: 'journey.txt', size: 20_900_000 });
    expect(sent).toEqual(['0', ...Array<string>(4).fill('16777216')]);
  });

  it('[J5] goes on where it stopped when the same file is chosen after the tab was lost', async () => {
    const { page, context, id } = await client();
    const file = largeFile('lost.txt');
    await open(page, '/documents');
    await breakAfterFirst(page, Infinity);
    await choose(page, file);
    await page.getByRole('button', { name: 'Send one file' }).click();
    await page.getByText('Connection lost. It goes on by itself.').waitFor();
    const again = await context.newPage();
    await open(again, '/documents');
    await again.getByRole('button', { name: 'Add files' }).waitFor();
    // the first tab is still at it
    expect(await again.getByText('One upload was interrupted.').count()).toBe(0);
    await page.close({ runBeforeUnload: false });
    await again.reload();
    await again.getByText('One upload was interrupted.').waitFor();
    expect(await violations(again)).toEqual([]);
    await picture(again, 'upload-interrupted');
    const sent = offsets(again);
    await choose(again, file);
    await again.getByText('goes on where it stopped').waitFor();
    await again.getByRole('button', { name: 'Send one file' }).click();
    await again.getByText('One file has been sent.').waitFor({ state: 'attached' });
    expect(sent).toEqual(['16777216']);
    expect(await again.evaluate(() => Object.keys(localStorage))).toEqual([]);
    const [document] = await files.received(id);
    expect(document).toMatchObject({ name: 'lost.txt', size: 20_900_000 });
    expect(await files.received(id)).toHaveLength(1);
  });
});
