import type { Browser } from 'playwright-core';
import { browserSuite, person } from '../support/browser';
import { someone, type Portal } from '../support/portal';

let portal: Portal;
let browser: Browser;
browserSuite((started) => ({ portal, browser } = started));

describe('a mail scanner that opens every link of every mail', () => {
  it('[E16] [X1] with GET, HEAD and a browser that runs scripts, uses nothing up', async () => {
    const address = someone('scanned');
    const { id } = await portal.invite(address);
    await portal.admin('POST', '/login-emails', { contacts: [id] });
    await portal.mailbox.waitFor(address, 2);
    await portal.admin('POST', '/magic-links', {
      contact: id,
      deliver: 'email',
      target: { app: 'announcements' },
    });
    await portal.mailbox.waitFor(address, 3);
    await portal.client('POST', '/auth/login-mail', { body: { email: address } });
    await portal.mailbox.waitFor(address, 4);

    const mails = portal.mailbox.to(address);
    const { page } = await person(browser);
    for (const { mail } of mails) {
      const urls = [...(mail.html ?? '').matchAll(/href="(http[^"]+)"/g)].map(([, url = '']) =>
        url.replaceAll('&amp;', '&')
      );
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) {
        await fetch(url, { method: 'HEAD' });
        await fetch(url);
        await page.goto(url);
        await page.getByRole('button', { name: /open/i }).first().waitFor();
      }
    }
    for (const { link } of mails) {
      const answer = await portal.client('POST', '/auth/link/redeem', {
        body: { link: link?.link, secret: link?.secret },
      });
      expect(answer.status).toBe(200);
    }
    const { body } = await portal.admin('GET', `/contacts/${id}`);
    for (const { openings } of body.links) {
      const verdicts = openings.map((opening: { verdict: string }) => opening.verdict);
      expect(verdicts).toContain('mail-scanner');
    }
  });
});
