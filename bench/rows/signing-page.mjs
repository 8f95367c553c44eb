import { createRequire } from 'node:module';
import { findChromium } from '../../scripts/chromium.mjs';
import { createDatabase } from '../support/databases.mjs';
import { pause, startChild } from '../support/child.mjs';
import { call, cookieOf } from '../support/load.mjs';
import { makePdf } from '../support/pdf.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave, median } from '../support/statistics.mjs';

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};
/** Loads whose median is the value of a round. */
const loads = 3;
const api = '/api/client-portal';

/** A contract that waits for the signature of a client who is logged in. */
const prepare = async (portal, pdf) => {
  const [link] = await portal.call('makeLinks', { count: 1 });
  const redeemed = await call(portal.url, {
    method: 'POST',
    path: `${api}/auth/link/redeem`,
    body: link,
  });
  const cookie = cookieOf(redeemed);
  const { body: session } = await call(portal.url, { path: `${api}/session`, headers: { cookie } });
  const { body: login } = await call(portal.url, {
    method: 'POST',
    path: '/admin/login',
    body: { email: 'admin@example.org', password: 'Correct-horse-1' },
  });
  const headers = { authorization: `Bearer ${login.data.token}` };
  const form = new FormData();
  form.append('file', new Blob([pdf], { type: 'application/pdf' }), 'agreement.pdf');
  form.append(
    'contract',
    JSON.stringify({
      title: 'Agreement',
      signers: [{ contact: session.contact.id }],
      fields: [
        {
          id: 'a',
          type: 'signature',
          page: 20,
          x: 0.1,
          y: 0.8,
          width: 0.3,
          height: 0.05,
          signer: 0,
        },
      ],
    })
  );
  const made = await fetch(`${portal.url}/client-portal/contracts`, {
    method: 'POST',
    headers,
    body: form,
  });
  if (made.status !== 201) throw new Error(await made.text());
  const { id } = await made.json();
  const path = `/client-portal/contracts/${id}/send`;
  await call(portal.url, { method: 'POST', path, headers, body: {} });
  const [name, value] = cookie.split('=');
  return { url: `${portal.url}/portal/contracts/${id}`, cookie: { name, value, url: portal.url } };
};

/** In the page: the first page is drawn, its text can be selected, the button can be pressed. */
const waitForSigning = () => {
  const look = () => {
    const next = document.getElementById('signing-next');
    const there =
      document.querySelector('.pdf-drawing canvas') &&
      document.querySelector('.pdf-drawing .pdf-text') &&
      next &&
      !next.hasAttribute('aria-disabled');
    if (there) globalThis.readyAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
};

/** @returns ms from the navigation on, with nothing in any cache */
const timeOf = async (browser, url, { cookie, script } = {}) => {
  const times = [];
  for (let load = 0; load < loads; load += 1) {
    const context = await browser.newContext(phone);
    if (cookie) await context.addCookies([cookie]);
    const page = await context.newPage();
    if (script) await page.addInitScript(script);
    await page.goto(url);
    let at;
    const patience = Date.now() + 30_000;
    while (!(at = await page.evaluate(() => globalThis.readyAt))) {
      if (Date.now() > patience) throw new Error(`${url} is not ready after 30 s`);
      await pause(20);
    }
    times.push(at);
    await context.close();
  }
  return median(times);
};

/** How soon a signer can read and begin, against nothing but the reading. */
export const signingPage = {
  name: 'signing-page',
  async measure({ kind, rounds, profiled }) {
    const require = createRequire(new URL('../../package.json', import.meta.url));
    const { chromium } = require('playwright-core');
    const { env } = await createDatabase(kind);
    const portal = await startChild('portal.mjs', { ...portalEnv, ...env });
    const peer = await startChild('pdf-viewer.mjs');
    const pdf = makePdf(20, 1_000_000);
    const { url, cookie } = await prepare(portal, pdf);
    await peer.call('show', { base64: pdf.toString('base64') });
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const [ours, theirs] = await interleave(rounds, [
      (round) =>
        profiled(portal, round, () => timeOf(browser, url, { cookie, script: waitForSigning })),
      () => timeOf(browser, `${peer.url}/`),
    ]).finally(() => browser.close());
    await portal.stop();
    await peer.stop();
    return [
      {
        row: 'signing page interactive on a phone, 20 pages, cold',
        peer: "pdf.js' own viewer",
        unit: 'ms',
        ours,
        theirs,
        wanted: { ratio: 'at most', value: 1.2 },
      },
    ];
  },
};
