import { clientsOf } from '../support/client';
import { type Answer } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const { as, cookie, login, magicLink, mail, post, redeem, status, withPassword } = clientsOf(
  () => portal
);
const password = 'kettle drum orbit';
const next = 'violet lamp kite';

const switchAccess = (id: string, enabled: boolean) =>
  portal.admin('POST', `/contacts/${id}/access`, { enabled });

const allSettled = (answers: Answer[]) => answers.map((answer) => answer.status);

describe('a switch-off at the same moment as', () => {
  it.each([
    [
      'a link',
      async (id: string) => {
        const link = await magicLink(id);
        return () => redeem(link);
      },
    ],
    ['a password', (_: string, address: string) => Promise.resolve(() => login(address, password))],
    [
      'a reset',
      async (_: string, address: string) => {
        await post('/auth/password/forgot', { email: address });
        const { link } = await mail(address, /new password/);
        return () =>
          post('/auth/password/reset', {
            ...{ link: link?.link, secret: link?.secret },
            password: next,
          });
      },
    ],
    [
      'a code',
      async (_: string, address: string) => {
        const { body } = await post('/auth/login-mail', { email: address });
        const { code } = await mail(address, /Your code/);
        return () => post('/auth/code/verify', { challenge: body.challenge, code });
      },
    ],
    [
      'a change of the password',
      async (id: string) => {
        const own = cookie(await redeem(await magicLink(id)));
        return () => as(own, 'PUT', '/password', { current: password, password: next });
      },
    ],
  ])(
    '[D5] %s leaves no session, and neither fails',
    async (_, prepare) => {
      for (let round = 0; round < 8; round += 1) {
        const { id, address } = await withPassword(password);
        const come = await prepare(id, address);
        const [off, came] = await Promise.all([switchAccess(id, false), come()]);
        expect(off.status).toBe(200);
        expect(came.status).toBeLessThan(500);
        const token = cookie(came);
        if (token) expect(await status(token)).toBe(401);
        const { body } = await portal.admin('GET', `/contacts/${id}`);
        expect([body.contact.access, body.sessions]).toEqual(['off', []]);
      }
    },
    180_000
  );
});

describe('many at once', () => {
  it('on one contact never end in an error of the server', async () => {
    const { id, address, cookie: own } = await withPassword(password);
    const links = await Promise.all(Array.from({ length: 4 }, () => magicLink(id)));
    const answers = await Promise.all([
      ...links.map((link) => redeem(link)),
      ...[true, false, true, false].map((enabled) => switchAccess(id, enabled)),
      ...[true, false, null].map((briefs) =>
        portal.admin('PUT', `/contacts/${id}/permissions`, {
          overrides: { briefs },
        })
      ),
      login(address, password),
      login(address, password),
      as(own, 'PUT', '/profile', { name: 'Other' }),
      as(own, 'PUT', '/password', { current: password, password: next }),
      portal.admin('DELETE', `/contacts/${id}/sessions`),
      portal.admin('POST', `/contacts/${id}/password-reset`),
      portal.admin('POST', `/contacts/${id}/view-as`),
      portal.admin('POST', '/invitations', {
        contacts: [id],
        apps: ['briefs'],
      }),
    ]);
    expect(allSettled(answers).filter((one) => one >= 500)).toEqual([]);
    expect(await portal.server.call('verifyAudit')).toMatchObject({
      faults: [],
    });
  });

  it('[G1] setting the first password at once leave one that works', async () => {
    const address = someone();
    const { cookie: own } = await portal.join(address);
    const words = Array.from({ length: 6 }, (_, n) => `violet lamp kite ${n}`);
    const answers = await Promise.all(
      words.map((one) => as(own, 'PUT', '/password', { password: one }))
    );
    expect(allSettled(answers).filter((one) => one >= 500)).toEqual([]);
    const logins = [];
    for (const one of words) logins.push((await login(address, one)).status);
    expect(logins.filter((one) => one === 200)).toHaveLength(1);
  });

  it('[L4] giving the same item at once give it once, to two contacts as to one', async () => {
    const contacts = await Promise.all([portal.join(someone()), portal.join(someone())]);
    const given = {
      app: 'briefs',
      item: 'same',
      why: 'document',
      title: 'Same',
    };
    const outcomes = await Promise.all(
      contacts.flatMap(({ id }) =>
        Array.from({ length: 6 }, () =>
          portal.server.call<{ offered: boolean }>('grant', {
            contact: id,
            given,
          })
        )
      )
    );
    expect(outcomes.filter(({ offered }) => offered)).toHaveLength(2);
  });

  it('[A4] first saves of one section at once do not fail', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        portal.admin('PUT', '/settings/email', {
          senderAddress: null,
          senderName: `Name ${n}`,
          replyTo: null,
        })
      )
    );
    expect(allSettled(answers).filter((one) => one >= 500)).toEqual([]);
  });
});
