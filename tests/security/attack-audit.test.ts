import { clientsOf } from '../support/client';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const { as, login, magicLink, post, redeem, withPassword } = clientsOf(() => portal);
const password = 'kettle drum orbit';

interface Row {
  id: number | string;
  action: string;
  actor: string | { type: string; id: string | null; name: string | null };
  person: string | null | Record<string, unknown>;
  data: unknown;
}
const trail = async () => {
  const dump = await portal.server.call<Record<string, Row[]>>('dump', {
    tables: ['client_portal_audit_events'],
  });
  // PostgreSQL gives rows as they lie on its pages, where a small one may fill up an earlier page.
  return (Object.values(dump)[0] ?? []).sort((a, b) => Number(a.id) - Number(b.id));
};
const json = <T>(value: string | T): T =>
  typeof value === 'string' ? (JSON.parse(value) as T) : value;

/** The rows that a step leaves. */
const left = async (step: () => Promise<unknown>) => {
  const before = (await trail()).length;
  await step();
  return (await trail()).slice(before).map((row) => ({
    action: row.action,
    actor: json(row.actor) as {
      type: string;
      id: string | null;
      name: string | null;
    },
    person: row.person === null ? null : (json(row.person) as Record<string, unknown>),
  }));
};

describe('the audit trail (threat 92)', () => {
  it.each([
    [
      'a wrong password',
      'password.refused',
      (address: string) => login(address, 'wrong horse staple'),
    ],
    ['a right one', 'contact.logged-in', (address: string) => login(address, password)],
  ])('has one row of %s with address and user agent', async (_, action, step) => {
    const { address } = await withPassword(password);
    const rows = await left(() => step(address));
    expect(rows.map((row) => row.action)).toEqual([action]);
    expect(rows[0]?.person).toMatchObject({
      address: expect.any(String) as string,
      userAgent: expect.any(String) as string,
    });
  });

  it.each([
    [
      'settings',
      () =>
        portal.admin('PUT', '/settings/general', {
          enabled: true,
          name: 'Portal',
        }),
    ],
    [
      'access',
      async () =>
        portal.admin('POST', `/contacts/${(await portal.join(someone())).id}/access`, {
          enabled: false,
        }),
    ],
    ['a magic link', async () => magicLink((await portal.join(someone())).id)],
    [
      'permissions',
      async () =>
        portal.admin('PUT', `/contacts/${(await portal.join(someone())).id}/permissions`, {
          uploadsAllowed: false,
        }),
    ],
  ])('says who of the staff changed %s, and from where', async (_, step) => {
    const rows = (await left(step)).filter(({ actor }) => actor.type === 'admin');
    const last = rows.at(-1);
    expect(last?.actor.name).toBe('Robin Hale');
    expect(last?.actor.id).toEqual(expect.any(String));
    expect(last?.person).toMatchObject({
      address: expect.any(String) as string,
    });
  });

  it.each<[string, (id: string, cookie: string, address: string) => Promise<unknown>]>([
    ['a contact that is made', () => portal.admin('POST', '/contacts', { email: someone() })],
    [
      'a contact that is changed',
      (id) => portal.admin('PUT', `/contacts/${id}`, { name: 'Other' }),
    ],
    ['an export of contacts', () => portal.admin('GET', '/contacts/export')],
    ['a profile that is changed', (_, cookie) => as(cookie, 'PUT', '/profile', { name: 'Other' })],
    [
      'a login that fails at a provider',
      () => portal.client('GET', '/auth/oidc/none/callback?state=x&code=y'),
    ],
    ['a code that is asked for', (_, __, address) => post('/auth/login-mail', { email: address })],
    ['a logout', (_, cookie) => as(cookie, 'DELETE', '/session')],
  ])('has a row of %s', async (_, step) => {
    const address = someone();
    const { id, cookie } = await portal.join(address);
    const rows = await left(() => step(id, cookie, address));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('holds no secret, whatever was done', async () => {
    const address = someone();
    const { id, cookie } = await withPassword(password, address);
    const link = await magicLink(id);
    await redeem(link);
    await login(address, 'a-wrong-password-typed');
    const text = JSON.stringify(await trail());
    for (const secret of [
      link.secret,
      cookie.split('=')[1] ?? 'x',
      password,
      'a-wrong-password-typed',
    ])
      expect(text).not.toContain(secret);
    expect(await portal.server.call('verifyAudit')).toMatchObject({
      faults: [],
    });
  });
});
