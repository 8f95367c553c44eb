import { clientsOf } from '../support/client';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const { as, magicLink, mail, post, redeem, session } = clientsOf(() => portal);
const minute = 60_000;

describe('why can’t she get in', () => {
  const diagnose = async (id: string) =>
    (await portal.admin('GET', `/contacts/${id}/diagnosis`)).body as {
      clear: boolean;
      findings: { check: string; state: string; finding: string; mends: string[] }[];
    };
  const problems = async (id: string) =>
    (await diagnose(id)).findings
      .filter(({ state }) => state === 'problem')
      .map(({ check, finding }) => `${check}:${finding}`);

  it('[X2] finds nothing with a client who is in, and what is missing with one who is not', async () => {
    const { id } = await portal.join(someone());
    expect(await diagnose(id)).toMatchObject({ clear: true });
    const { body: fresh } = await portal.admin('POST', '/contacts', { email: someone() });
    expect(await problems(fresh.id)).toEqual(['access:never-on', 'invitation:never-invited']);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    expect(await problems(id)).toEqual(['access:disabled']);
  });

  it('[X2] reads the bounce of a mail server, the closed portal and the invitation that ran out', async () => {
    const address = someone('bounce');
    portal.mailbox.refuse.set(address, 550);
    await portal.admin('POST', '/invitations', { emails: [address] });
    const { id } = await eventually(() => portal.contact(address));
    await eventually(async () => (await problems(id)).includes('delivery:bounced'));
    expect(await problems(id)).toContain('delivery:bounced');
    await portal.admin('PUT', '/settings/general', { enabled: false });
    expect(await problems(id)).toContain('portal-open:closed');
    await portal.admin('PUT', '/settings/general', {});
    const late = await portal.invite(someone());
    await portal.advance(15 * 24 * 60 * minute);
    expect(await problems(late.id)).toEqual(['invitation:expired', 'link:expired']);
  });
});

describe('one email to one contact', () => {
  const write = (id: string, body: object, path = '') =>
    portal.admin('POST', `/contacts/${id}/emails${path}`, body);

  it('[D13] [E12] [E13] fills in custom values; the Login URL is made when it is sent', async () => {
    const address = someone();
    const { id } = await portal.invite(address);
    await portal.admin('PUT', `/contacts/${id}`, { name: 'Ann <Lee>', company: 'Lee & Sons' });
    const values = await portal.admin('GET', '/custom-values');
    expect(values.body.results).toContainEqual({
      key: 'login_url',
      label: 'Login URL (Magic Link)',
      group: 'Client Portal',
    });
    const email = {
      subject: 'News for {{ name }}',
      body: 'Dear **{{ name }}** of {{ company }},\n\nplease [come in]({{ login_url }}).\n\n{{ portal_url }}',
    };
    const before = (await portal.admin('GET', `/contacts/${id}`)).body.links.length;
    const preview = await write(id, email, '/preview');
    expect(preview.body.subject).toBe('News for Ann <Lee>');
    expect(preview.body.html).toContain('Ann &lt;Lee&gt;');
    expect((await portal.admin('GET', `/contacts/${id}`)).body.links).toHaveLength(before);
    const sent = await write(id, email);
    expect(sent.status).toBe(202);
    const received = await mail(address, /News for Ann <Lee>/);
    expect(received.mail.html).toContain('<strong>Ann &lt;Lee&gt;</strong> of Lee &amp; Sons');
    expect(received.text).toContain(`${portal.url}/portal`);
    expect((await redeem(received.link)).status).toBe(200);
    const outbox = await portal.admin('GET', `/outbox/${sent.body.message}`);
    expect(outbox.body).toMatchObject({ status: 'sent', template: 'one-email' });
    expect(outbox.body.html).not.toContain(received.link?.secret);
  });

  it.each([
    [{ subject: 'x', body: '{{ nobody }}' }, 'body', 'template_invalid'],
    [{ subject: '{{ name', body: 'x' }, 'subject', 'template_invalid'],
    [{ subject: 'x', body: '{% render "x" %}' }, 'body', 'template_invalid'],
    [{ subject: '', body: 'x' }, 'subject', 'invalid_request'],
    [{ subject: 'x', body: { $ne: 1 } }, 'body', 'invalid_request'],
  ])('[D13] refuses %p at the field', async (email, field, code) => {
    const { id } = await portal.invite(someone());
    for (const path of ['', '/preview']) {
      const answer = await write(id, email, path);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details).toMatchObject({ code, fields: [{ path: [field] }] });
    }
  });

  it('[L5] reaches a contact that must not be disturbed, as an admin means it to', async () => {
    const address = someone();
    const { id } = await portal.invite(address);
    await portal.admin('PUT', `/contacts/${id}`, { doNotDisturb: { email: true, sms: true } });
    await write(id, { subject: 'By hand', body: '{{ login_url }}' });
    expect((await redeem((await mail(address, /By hand/)).link)).status).toBe(200);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const answer = await write(id, { subject: 'x', body: '{{ login_url }}' });
    expect(answer.body.error.details.code).toBe('access_disabled');
  });
});

describe('viewing the portal as a client', () => {
  const view = async (id: string) => {
    const made = await portal.admin('POST', `/contacts/${id}/view-as`);
    const [, link, secret] = /\/view-as\/([\w-]+)#([\w-]+)$/.exec(made.body.url) ?? [];
    return { link, secret };
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('[X7] reads and changes nothing, for fifteen minutes, and counts as no login', async () => {
    const address = someone();
    const { id, cookie } = await portal.join(address);
    const before = await portal.contact(address);
    const link = await view(id);
    const opened = await post('/auth/view-as', link);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('set-cookie')).toBeNull();
    const headers = bearer(opened.body.session.token);
    const seen = await portal.client('GET', '/session', { headers });
    expect(seen.body.viewAs.by).toBe('Robin Hale');
    expect(seen.body.contact.email).toBe(address);
    expect((await portal.client('GET', '/home', { headers })).status).toBe(200);
    const routes =
      await portal.server.call<
        { side: string; method: string; path: string; strategies: string[] }[]
      >('routes');
    const changing = routes.filter(
      ({ method, strategies }) => method !== 'GET' && strategies.includes('client-portal-session')
    );
    expect(changing.length).toBeGreaterThan(5);
    for (const { method, path } of changing) {
      // leaving, and looking at a file, change nothing
      if (
        [
          'DELETE /session',
          'POST /documents/:id/download',
          'POST /contracts/:id/file',
          'POST /contracts/:id/download',
        ].includes(`${method} ${path}`)
      )
        continue;
      const refused = await portal.client(method, path.replace(/:\w+/g, 'x'), {
        headers,
        body: {},
      });
      expect([path, refused.status, refused.body.error.details.code]).toEqual([
        path,
        403,
        'read_only',
      ]);
    }
    // as a cookie it opens nothing
    expect((await session(`client-portal=${opened.body.session.token}`)).status).toBe(401);
    const after = await portal.contact(address);
    expect(after.lastLoginAt).toBe(before.lastLoginAt);
    expect((await as(cookie, 'GET', '/sessions')).body.results).toHaveLength(1);
    const trail = await portal.admin('GET', `/contacts/${id}/activity`);
    expect(trail.body.results[0]).toMatchObject({
      action: 'view-as.opened',
      actor: { type: 'admin', name: 'Robin Hale' },
    });
    await portal.advance(15 * minute + 1000);
    expect((await portal.client('GET', '/session', { headers })).status).toBe(401);
  });

  it('[X7] opens once, within two minutes, by its own page only, and can be left', async () => {
    const { id } = await portal.join(someone());
    const late = await view(id);
    await portal.advance(2 * minute + 1000);
    expect((await post('/auth/view-as', late)).status).toBe(400);
    const link = await view(id);
    expect((await redeem(link as { link: string; secret: string })).status).toBe(400);
    const all = await Promise.all([1, 2, 3, 4].map(() => post('/auth/view-as', link)));
    const [opened] = all.filter((answer) => answer.status === 200);
    expect(all.filter((answer) => answer.status === 200)).toHaveLength(1);
    const headers = bearer(opened?.body.session.token);
    expect((await portal.client('DELETE', '/session', { headers })).status).toBe(200);
    expect((await portal.client('GET', '/session', { headers })).status).toBe(401);
  });

  it('[X7] ends with the access, and does not begin without', async () => {
    const { id } = await portal.join(someone());
    const opened = await post('/auth/view-as', await view(id));
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const headers = bearer(opened.body.session.token);
    expect((await portal.client('GET', '/session', { headers })).status).toBe(401);
    expect((await portal.admin('POST', `/contacts/${id}/view-as`)).status).toBe(409);
  });
});

describe('access of one and of many', () => {
  it('[D2] is switched on with a personal note in the invitation', async () => {
    const address = someone();
    const { body } = await portal.admin('POST', '/contacts', { email: address });
    await portal.admin('POST', `/contacts/${body.id}/access`, {
      enabled: true,
      notify: true,
      note: 'See you on Monday <b>',
    });
    const { mail: received } = await mail(address, /invitation/);
    expect(received.text).toContain('See you on Monday <b>');
    expect(received.html).toContain('See you on Monday &lt;b&gt;');
    expect(await portal.contact(address)).toMatchObject({ access: 'on', invitedBy: 'Robin Hale' });
  });

  it('[C5] [C11] of many says beforehand and afterwards what becomes of each', async () => {
    const [a, b] = [await portal.join(someone()), await portal.join(someone())];
    await portal.admin('POST', `/contacts/${b.id}/access`, { enabled: false });
    const body = { contacts: [a.id, b.id, 'nobody', a.id], enabled: false };
    const expected = {
      total: 3,
      changed: 1,
      entries: [
        { contact: a.id, outcome: 'change', reason: null },
        { contact: b.id, outcome: 'skip', reason: 'already_so' },
        { contact: 'nobody', outcome: 'skip', reason: 'unknown_contact' },
      ],
    };
    expect((await portal.admin('POST', '/access/forecast', body)).body).toMatchObject(expected);
    expect((await session(a.cookie)).status).toBe(200);
    expect((await portal.admin('POST', '/access', body)).body).toMatchObject(expected);
    expect((await session(a.cookie)).status).toBe(401);
  });

  it('[D5] [G9] ends one session of a client, or all', async () => {
    const { id, cookie } = await portal.join(someone());
    const second =
      (await redeem(await magicLink(id))).headers.get('set-cookie')?.split(';')[0] ?? '';
    const { body } = await portal.admin('GET', `/contacts/${id}`);
    expect(body.sessions).toHaveLength(2);
    expect(
      (await portal.admin('DELETE', `/contacts/${id}/sessions/${body.sessions[0].id}`)).status
    ).toBe(200);
    expect((await portal.admin('DELETE', `/contacts/${id}/sessions/nothing`)).status).toBe(404);
    const alive = [await session(cookie), await session(second)].filter(
      ({ status }) => status === 200
    );
    expect(alive).toHaveLength(1);
    await portal.admin('DELETE', `/contacts/${id}/sessions`);
    for (const one of [cookie, second]) expect((await session(one)).status).toBe(401);
  });

  it('[G9] has so many devices at once as the setting says (threat 87)', async () => {
    await portal.admin('PUT', '/settings/lifetimes', { sessionsPerContact: 2 });
    const { id, cookie } = await portal.join(someone());
    const more: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const answer = await redeem(await magicLink(id));
      more.push(answer.headers.get('set-cookie')?.split(';')[0] ?? '');
    }
    expect((await session(cookie)).status).toBe(401);
    for (const one of more) expect((await session(one)).status).toBe(200);
    await portal.admin('PUT', '/settings/lifetimes', {});
  });
});

describe('the doctor', () => {
  it('looks at this installation and says what to mend', async () => {
    const { body } = await portal.admin('GET', '/doctor');
    const of = (check: string) =>
      body.findings.find((finding: { check: string }) => finding.check === check);
    expect(of('audit-trail').level).toBe('ok');
    expect(of('clock').level).toBe('ok');
    expect(of('registration')).toMatchObject({ level: 'warning', finding: 'open' });
    expect(of('strapi-secrets').finding).not.toBe('shared');
    for (const finding of body.findings) {
      expect(finding.mend === null).toBe(finding.level === 'ok');
    }
  });
});
