import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { browserSuite, desktop, person, phone, picture, watch } from '../support/browser';
import { clientsOf } from '../support/client';
import { contractsOf, field } from '../support/contracts';
import { someone, type Portal } from '../support/portal';
import { button, clean, portalPages } from '../support/portal-pages';

let portal: Portal;
let browser: Browser;
const contracts = contractsOf(() => portal);
const clients = clientsOf(() => portal);
const { open } = portalPages(() => ({ portal, browser }));
const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
browserSuite((started) => ({ portal, browser } = started));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('contracts on a %s', (name, size) => {
  it('[X8] are checked on a public page: whole, one byte flipped, bytes appended', async () => {
    const { id, cookie } = await portal.join(someone('ann.lee'));
    await portal.admin('PUT', `/contacts/${id}`, { name: 'Ann Lee' });
    const { id: contract } = await contracts.send({
      title: 'Checked agreement',
      signers: [{ contact: id }],
      fields: [field('sign', 'signature')],
    });
    const asked = await clients.as(cookie, 'GET', `/contracts/${contract}`);
    await clients.as(cookie, 'POST', `/contracts/${contract}/sign`, {
      signature: { kind: 'typed', text: 'Ann Lee' },
      consent: asked.body.consent.version,
      documentSha256: asked.body.documentSha256,
    });
    await contracts.completed(contract);
    const { url } = (await portal.admin('POST', `/contracts/${contract}/download`)).body;
    const final = Buffer.from(
      await (
        await fetch(url, { headers: { authorization: `Bearer ${await portal.adminToken()}` } })
      ).arrayBuffer()
    );

    const { page, context } = await person(browser, { size });
    const problems = watch(context, page, portal.url);
    await open(page, '/verify');
    await button(page, 'Choose a PDF').waitFor();
    await clean(page);
    await picture(page, `verify-${name}`);
    const check = async (file: string, bytes: Buffer) => {
      const place = path.join(folder, file);
      writeFileSync(place, bytes);
      await page.getByLabel('PDF to check').setInputFiles(place);
      await button(page, 'Check another file').waitFor();
    };
    const verdict = (text: string) => page.getByRole('heading', { name: text }).waitFor();

    await check('whole.pdf', final);
    await verdict('Genuine and unchanged');
    await page.getByText('Checked agreement').waitFor();
    await page.getByText('Ann Lee').waitFor();
    await clean(page);
    await picture(page, `verify-final-${name}`);

    await button(page, 'Check another file').click();
    const flipped = Buffer.from(final);
    flipped.writeUInt8(flipped.readUInt8(1000) ^ 1, 1000);
    await check('flipped.pdf', flipped);
    await verdict('This file is not known here');
    await clean(page);
    await button(page, 'Send it for a report').click();
    await verdict('Changed after it was sealed');
    await page.getByText('It is broken: what it covers was changed.').waitFor();
    await clean(page);
    await picture(page, `verify-flipped-${name}`);

    await button(page, 'Check another file').click();
    await check('appended.pdf', Buffer.concat([final, Buffer.from('\n% more\n')]));
    await button(page, 'Send it for a report').click();
    await verdict('Changed after it was sealed');
    await page.getByText('8 bytes were appended to it afterwards.').waitFor();
    await clean(page);
    expect(problems).toEqual([]);
  });
});
