import { createDatabase } from '../support/databases.mjs';
import { pause, startChild } from '../support/child.mjs';
import { call } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave } from '../support/statistics.mjs';

const mails = Number(process.env.M ?? 10_000);
const poolSize = 5;
const mebibyte = 2 ** 20;

/** Waits for the SMTP server to have taken all. @returns when it took the last one */
const whenAccepted = async (smtp, count, look = () => undefined) => {
  const deadline = Date.now() + 180_000;
  for (;;) {
    look();
    const { accepted, lastAt } = await smtp.call('count');
    if (accepted >= count) return lastAt;
    if (Date.now() > deadline) throw new Error(`Only ${accepted} of ${count} mails came`);
    await pause(50);
  }
};

const bytesEach = async (smtp, count) => (await smtp.call('count')).bytes / count;

/** What fills a message of nodemailer's so that it is as large, on the wire, as one of the portal's. */
const messageOf = (size) => {
  const line = `<p style="margin:0">${'A word about your portal. '.repeat(2)}</p>\n`;
  return {
    from: { name: 'Client Portal', address: 'no-reply@example.org' },
    subject: 'Your link to Client Portal',
    text: 'A word about your portal.\n'.repeat(20),
    html: line.repeat(Math.max(1, Math.round(size / line.length))),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
};

const sameSize = async (peer, smtp, wanted) => {
  let asked = wanted;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await smtp.call('reset');
    await peer.call('send', { count: 10, message: messageOf(asked) });
    asked += wanted - (await bytesEach(smtp, 10));
  }
  return messageOf(asked);
};

/** From the admin's click to the last message that an SMTP server has taken. */
export const mail = {
  name: 'mail',
  async measure({ kind, rounds, profiled }) {
    const database = await createDatabase(kind);
    const smtp = await startChild('smtp.mjs');
    const smtpEnv = {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(smtp.port),
      SMTP_POOL_SIZE: String(poolSize),
    };
    const portal = await startChild('portal.mjs', { ...portalEnv, ...smtpEnv, ...database.env });
    const peer = await startChild('nodemailer.mjs', smtpEnv);
    const login = await portal.call('adminLogin');
    const { body } = await call(portal.url, { method: 'POST', path: '/admin/login', body: login });
    const headers = { authorization: `Bearer ${body.data.token}` };
    const contacts = await portal.call('makeContacts', { count: mails });

    const click = async (some, look) => {
      await smtp.call('reset');
      const began = Date.now();
      const path = '/client-portal/login-emails';
      await call(portal.url, { method: 'POST', path, headers, body: { contacts: some } });
      const rate = some.length / ((await whenAccepted(smtp, some.length, look)) - began);
      await portal.call('waitForJobs');
      return rate * 1000;
    };

    await click(contacts.slice(0, 200));
    const message = await sameSize(peer, smtp, await bytesEachOfOurs(click, contacts, smtp));
    const growth = [];
    const [ours, theirs] = await interleave(
      rounds,
      async (round) => {
        const before = portal.memory();
        let peak = before;
        const look = () => (peak = Math.max(peak, portal.memory()));
        const rate = await profiled(portal, round, () => click(contacts, look));
        growth.push((peak - before) / mebibyte);
        return rate;
      },
      async () => {
        await smtp.call('reset');
        const began = Date.now();
        const sending = peer.call('send', { count: mails, message });
        const last = await whenAccepted(smtp, mails);
        await sending;
        return mails / ((last - began) / 1000);
      }
    );
    for (const child of [portal, peer, smtp]) await child.stop();
    await database.drop();
    return [
      {
        row: '10,000 login emails, pool of 5',
        peer: "nodemailer's pool",
        unit: '/s',
        ours,
        theirs,
        wanted: { ratio: 'at least', value: 0.5 },
      },
      {
        // The worst of all rounds, the first one of a fresh process among them.
        row: 'memory gained by 10,000 emails',
        unit: 'MiB',
        ours: [Math.max(...growth)],
        each: growth,
        wanted: { ratio: 'at most', value: 150 },
      },
    ];
  },
};

const bytesEachOfOurs = async (click, contacts, smtp) => {
  await click(contacts.slice(0, 100));
  return bytesEach(smtp, 100);
};
