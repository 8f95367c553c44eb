import { cookieOf } from '../support/http';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const redeem = (link: unknown, headers: Record<string, string> = {}) =>
  portal.client('POST', '/auth/link/redeem', { body: link, headers });

const magicLink = async (contact: string, more: object = {}) => {
  const answer = await portal.admin('POST', '/magic-links', { contact, ...more });
  expect(answer.status).toBe(200);
  const [, link, secret] = /\/l\/([\w-]+)#([\w-]+)$/.exec(answer.body.url) ?? [];
  return {
    url: String(answer.body.url),
    expiresAt: String(answer.body.expiresAt),
    body: { link, secret },
  };
};

describe('magic links', () => {
  it('[E1] [E3] logs the contact in without a password', async () => {
    const { id } = await portal.invite(someone());
    const { body } = await magicLink(id);
    const answer = await redeem(body);
    expect(answer.status).toBe(200);
    expect(answer.body.contact.id).toBe(id);
    const session = await portal.client('GET', '/session', {
      headers: { cookie: cookieOf(answer) ?? '' },
    });
    expect(session.body.contact.id).toBe(id);
  });

  it('[E2] lets exactly one of fifty parallel redemptions in', async () => {
    const { id } = await portal.invite(someone());
    const { body } = await magicLink(id);
    const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(body)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const detail = await portal.admin('GET', `/contacts/${id}`);
    expect(detail.body.sessions).toHaveLength(1);
  });

  it('[E2] answers used, expired, revoked and unknown links alike', async () => {
    const { id } = await portal.invite(someone());
    const used = await magicLink(id);
    await redeem(used.body);
    const revoked = await magicLink(id);
    await portal.admin('POST', `/magic-links/${revoked.body.link}/revoke`);
    const wrong = { ...(await magicLink(id)).body, secret: 'x'.repeat(43) };
    const expired = await magicLink(id);
    await portal.advance(25 * 60 * 60 * 1000);
    const answers = await Promise.all(
      [used.body, revoked.body, wrong, expired.body].map((body) => redeem(body))
    );
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.code).toBe('link_invalid');
      expect(answer.text).toBe(answers[0]?.text);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('[E10] works until its time and not after', async () => {
    const { id } = await portal.invite(someone());
    const first = await magicLink(id);
    const second = await magicLink(id);
    const lifetime = new Date(first.expiresAt).getTime() - Date.now();
    expect(lifetime).toBeGreaterThan(0);
    const state = await portal.client('POST', '/auth/link/open', { body: first.body });
    expect(state.body.state).toBe('ready');
    expect((await redeem(first.body)).status).toBe(200);
    await portal.advance(24 * 60 * 60 * 1000 + 5000);
    expect((await redeem(second.body)).status).toBe(400);
    const opened = await portal.client('POST', '/auth/link/open', { body: second.body });
    expect(opened.body.state).toBe('expired');
  });

  it('[E6] lands in the chosen app, whatever the request says', async () => {
    const { id } = await portal.invite(someone());
    const { body } = await magicLink(id, { target: { app: 'announcements' } });
    const tampered = await redeem({ ...body, target: { app: 'profile' } });
    expect(tampered.status).toBe(400);
    expect((await redeem(body)).body.target).toEqual({ app: 'announcements' });
    const unknown = await portal.admin('POST', '/magic-links', {
      contact: id,
      target: { app: 'nowhere' },
    });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.details.fields[0].path).toEqual(['target']);
  });

  it('[E9] is mailed on request, and then shown to nobody', async () => {
    const address = someone();
    const { id } = await portal.invite(address);
    const answer = await portal.admin('POST', '/magic-links', { contact: id, deliver: 'email' });
    expect(answer.body.url).toBeUndefined();
    const mail = await portal.mailbox.waitFor(address, 2);
    expect((await redeem({ link: mail.link?.link, secret: mail.link?.secret })).status).toBe(200);
    const outbox = await portal.admin('GET', `/outbox?contact=${id}`);
    const shown = await portal.admin('GET', `/outbox/${outbox.body.results[0].id}`);
    expect(shown.text).not.toContain(mail.link?.secret);
    expect(shown.body.live).toBe(false);
  });

  it('[E16] is not used up by GET, HEAD or OPTIONS, with any user agent', async () => {
    const { id } = await portal.invite(someone());
    const { url, body } = await magicLink(id);
    const page = url.replace(/#.*/, '');
    const agents = [
      'Microsoft Office Outlook',
      'Slackbot-LinkExpanding 1.0',
      'curl/8.0',
      'Googlebot/2.1',
    ];
    for (const agent of agents) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const answer = await fetch(page, {
          method,
          headers: { 'user-agent': agent, 'sec-purpose': 'prefetch' },
        });
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
    expect((await redeem(body)).status).toBe(200);
  });

  it('[X1] tells persons, mail scanners and chat previews apart in the story of the link', async () => {
    const { id } = await portal.invite(someone());
    const { url, body } = await magicLink(id);
    const page = url.replace(/#.*/, '');
    const browser =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15';
    await fetch(page, { method: 'HEAD', headers: { 'user-agent': 'Mozilla/5.0 scanner' } });
    await fetch(page, { headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } });
    await fetch(page, { headers: { 'user-agent': browser } });
    await redeem(body, { 'user-agent': browser });
    const detail = await portal.admin('GET', `/contacts/${id}`);
    const story = detail.body.links.find((link: { id: string }) => link.id === body.link);
    expect(story.state).toBe('used');
    expect(story.issuedBy).toBe('Robin Hale');
    expect(story.openings.map((opening: { verdict: string }) => opening.verdict)).toEqual([
      'mail-scanner',
      'chat-preview',
      'person',
    ]);
  });

  it('[E11] [X3] renews a dead link by mail to the address on file, with its target', async () => {
    const address = someone();
    const { id } = await portal.invite(address);
    const { body } = await magicLink(id, { target: { app: 'announcements' } });
    await redeem(body);
    const opened = await portal.client('POST', '/auth/link/open', { body });
    expect(opened.body).toEqual({ state: 'used', target: { app: 'announcements' } });
    const renewed = await portal.client('POST', '/auth/link/renew', { body });
    expect(renewed.status).toBe(200);
    const mail = await portal.mailbox.waitFor(address, 2);
    const verified = await portal.client('POST', '/auth/code/verify', {
      body: { challenge: renewed.body.challenge, code: mail.code },
    });
    expect(verified.body.target).toEqual({ app: 'announcements' });
    expect(
      (await redeem({ link: mail.link?.link, secret: mail.link?.secret })).body.target
    ).toEqual({
      app: 'announcements',
    });
  });

  it('[E11] answers a renewal with a wrong secret the same, and mails nobody', async () => {
    const address = someone();
    const { id } = await portal.invite(address);
    const { body } = await magicLink(id);
    const answer = await portal.client('POST', '/auth/link/renew', {
      body: { ...body, secret: 'y'.repeat(43) },
    });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).sort()).toEqual(['challenge', 'expiresAt']);
    const right = await portal.client('POST', '/auth/link/renew', { body });
    expect(right.status).toBe(200);
    await portal.mailbox.waitFor(address, 2);
    expect(portal.mailbox.to(address)).toHaveLength(2);
  });

  it('keeps only hashes: no secret stands in any table', async () => {
    const address = someone();
    const { id, link } = await portal.invite(address);
    const made = await magicLink(id);
    const asked = await portal.client('POST', '/auth/login-mail', { body: { email: address } });
    const mail = await portal.mailbox.waitFor(address, 2);
    const answer = await redeem(made.body);
    const token = cookieOf(answer)?.split('=')[1] ?? 'none';
    const dump = JSON.stringify(await portal.server.call('dump'));
    for (const secret of [
      link.secret,
      made.body.secret,
      asked.body.challenge,
      mail.link?.secret,
      token,
    ]) {
      expect(secret).toEqual(expect.any(String));
      expect(dump).not.toContain(secret);
    }
    expect(dump).not.toMatch(new RegExp(`"${mail.code}"`));
  });

  it('dies with the contact, its address and its access', async () => {
    const token = await portal.adminToken();
    const cm = (method: string, id: string, body?: unknown) =>
      fetch(`${portal.url}/content-manager/collection-types/plugin::client-portal.contact/${id}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const disabled = await portal.invite(someone());
    await portal.admin('POST', `/contacts/${disabled.id}/access`, { enabled: false });
    const deleted = await portal.invite(someone());
    expect((await cm('DELETE', deleted.id)).status).toBe(200);
    const moved = await portal.invite(someone());
    expect((await cm('PUT', moved.id, { email: someone('moved') })).status).toBe(200);
    for (const { link } of [disabled, deleted, moved])
      expect((await redeem(link)).status).toBe(400);
  });

  it('[X1] shows a scanner that runs scripts as one', async () => {
    const { id } = await portal.invite(someone());
    const { body } = await magicLink(id);
    await portal.client('POST', '/auth/link/open', {
      body: { ...body, automated: true },
      headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36' },
    });
    const story = await eventually(async () => {
      const detail = await portal.admin('GET', `/contacts/${id}`);
      return detail.body.links.find((link: { id: string }) => link.id === body.link);
    });
    expect(story.openings).toMatchObject([{ verdict: 'mail-scanner', reason: 'automation' }]);
    expect(story.state).toBe('ready');
  });
});
