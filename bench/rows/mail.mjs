import { createDatabase } from '../support/databases.mjs';
import { pause, startChild } from '../support/child.mjs';
import { call } from '../support/load.mjs';
import { portalEnv } from '../support/portal-env.mjs';
import { interleave } from '../support/statistics.mjs';

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

/** From the admin's click to the last message that an SMTP server has taken. */
const mailRow = ({ name, mails, noDelay, judged }) => ({
  name,
  asked: !judged,
  async measure({ kind, rounds, profiled }) {
    const database = await createDatabase(kind);
    const smtp = await startChild('smtp.mjs');
    const smtpEnv = {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(smtp.port),
      SMTP_POOL_SIZE: String(poolSize),
      BENCH_NO_DELAY: String(noDelay),
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
    const bytes = (await smtp.call('count')).bytes / 200;
    // The peer gets this very message, ready; only the recipient is another one each time.
    const message = await portal.call('lastMail');
    await peer.call('send', { count: 200, message });
    const growth = [];
    const [ours, theirs] = await interleave(
      rounds,
      [
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
        },
      ],
      // Both have just sent a few; a whole round to warm up would take too long.
      { warm: false }
    );
    for (const child of [portal, peer, smtp]) await child.stop();
    return [
      {
        row: `${mails} login emails, pool of ${poolSize}${noDelay ? '' : ', with Nagle'}`,
        peer: "nodemailer's pool",
        unit: '/s',
        ours,
        theirs,
        bytes,
        ...(judged ? { wanted: { ratio: 'at least', value: 0.5 } } : {}),
      },
      {
        // The worst of all rounds, the first one of a fresh process among them.
        row: `memory gained by ${mails} emails`,
        unit: 'MiB',
        ours: [Math.max(...growth)],
        each: growth,
        ...(judged ? { wanted: { ratio: 'at most', value: 150 } } : {}),
      },
    ];
  },
});

export const mail = mailRow({ name: 'mail', mails: 10_000, noDelay: true, judged: true });

/** Sockets as Node opens them: both sides mostly wait for delayed acknowledgements. Runs when asked for. */
export const mailNagle = mailRow({ name: 'mail-nagle', mails: 500, noDelay: false, judged: false });
