import { call } from '../support/http';
import { permissions } from '../../plugins/client-portal/protocol/src';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

describe('dashboard', () => {
  it('[A2] [A3] [B2] [B3] [B4] counts invited, pending and joined, and shows the address', async () => {
    const before = (await portal.admin('GET', '/dashboard')).body;
    expect(before.portalUrl).toBe(`${portal.url}/portal`);
    await portal.invite(someone());
    await portal.join(someone());
    const after = await eventually(async () => {
      const { body } = await portal.admin('GET', '/dashboard');
      return body.counts.joined === before.counts.joined + 1 && body;
    });
    expect(after.counts).toEqual({
      invited: before.counts.invited + 2,
      pending: before.counts.pending + 1,
      joined: before.counts.joined + 1,
    });
  });

  it('[B7] tells how many were invited and joined in each of twelve weeks', async () => {
    await portal.join(someone());
    const { body } = await eventually(async () => {
      const answer = await portal.admin('GET', '/dashboard');
      return answer.body.adoption.at(-1).joined > 0 && answer;
    });
    expect(body.adoption).toHaveLength(12);
    expect(body.adoption.at(-1).invited).toBe(body.counts.invited);
    for (const { week } of body.adoption) expect(new Date(`${week}T00:00:00Z`).getUTCDay()).toBe(1);
  });
});

describe('contacts', () => {
  it('[B8] are found by name, address and company, sorted and paged', async () => {
    const tag = `tag${Date.now()}`;
    for (const name of ['Carol', 'Alice', 'Bob']) {
      await portal.admin('POST', '/contacts', {
        email: someone(name.toLowerCase()),
        name: `${name} ${tag}`,
        company: '100% Wool_Co!',
      });
    }
    const page = (query: string) =>
      portal.admin('GET', `/contacts?q=${encodeURIComponent(tag)}&${query}`);
    const sorted = await page('sort=name:asc&pageSize=2');
    expect(sorted.body.results.map((contact: { name: string }) => contact.name)).toEqual([
      `Alice ${tag}`,
      `Bob ${tag}`,
    ]);
    expect(sorted.body.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
    expect((await page('stage=new&access=off')).body.pagination.total).toBe(3);
    expect((await page('stage=joined')).body.pagination.total).toBe(0);
    expect(
      (await portal.admin('GET', `/contacts?q=${encodeURIComponent('100% wool_co!')}`)).body
        .pagination.total
    ).toBe(3);
    expect(
      (await portal.admin('GET', `/contacts?q=${encodeURIComponent('%_')}`)).body.pagination.total
    ).toBe(0);
  });

  it('refuse bad input at the field', async () => {
    const email = someone();
    await portal.admin('POST', '/contacts', { email });
    const taken = await portal.admin('POST', '/contacts', { email: email.toUpperCase() });
    expect(taken.status).toBe(409);
    expect(taken.body.error.details).toMatchObject({
      code: 'conflict',
      fields: [{ path: ['email'] }],
    });
    const phone = await portal.admin('POST', '/contacts', { email: someone(), phone: '12' });
    expect(phone.body.error.details.fields[0].path).toEqual(['phone']);
    for (const query of [
      'sort=password:asc',
      'page=0',
      'pageSize=1000',
      'access=maybe',
      'page[$ne]=1',
    ]) {
      expect([query, (await portal.admin('GET', `/contacts?${query}`)).status]).toEqual([
        query,
        400,
      ]);
    }
    expect((await portal.admin('GET', '/contacts/nobody')).status).toBe(404);
  });
});

describe('settings', () => {
  it('are refused at the field when they make no sense', async () => {
    const bad = [
      ['branding', { colours: { primary: 'red', accent: '#000000' } }, ['colours', 'primary']],
      ['branding', { logoUrl: 'javascript:alert(1)' }, ['logoUrl']],
      ['lifetimes', { magicLinkMinutes: 0 }, ['magicLinkMinutes']],
      ['email', { senderAddress: 'nobody' }, ['senderAddress']],
      ['general', { name: '   ' }, ['name']],
    ] as const;
    for (const [section, body, path] of bad) {
      const answer = await portal.admin('PUT', `/settings/${section}`, body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.fields[0].path).toEqual(path);
    }
    expect((await portal.admin('GET', '/settings/nowhere')).status).toBe(404);
  });

  it('[E10] change the lifetime of links that are made afterwards', async () => {
    await portal.admin('PUT', '/settings/lifetimes', { magicLinkMinutes: 5 });
    const { id } = await portal.invite(someone());
    const { body } = await portal.admin('POST', '/magic-links', { contact: id });
    expect(new Date(body.expiresAt).getTime() - Date.now()).toBeLessThan(5.1 * 60_000);
    await portal.admin('PUT', '/settings/lifetimes', {});
  });
});

describe('permissions', () => {
  const sections = [
    'general',
    'branding',
    'domain',
    'email',
    'lifetimes',
    'sign-in',
    'identity-providers',
    'app-permissions',
    'access-triggers',
    'documents',
    'contracts',
  ];
  const routes = [
    ['GET', '/dashboard', 'dashboard.read'],
    [
      'GET',
      '/apps',
      [
        'dashboard.read',
        'contacts.read',
        'contacts.permissions',
        'invitations.send',
        'magic-links.create',
        'settings.read',
      ],
    ],
    [
      'GET',
      '/batches/x',
      ['dashboard.read', 'invitations.send', 'login-emails.send', 'contacts.access'],
    ],
    ['GET', '/contacts/export', 'contacts.export'],
    ['GET', '/contacts/x/activity', 'contacts.read'],
    ['GET', '/contacts/x/diagnosis', 'contacts.read'],
    ['GET', '/contacts/x/permissions', ['contacts.read', 'contacts.permissions']],
    ['PUT', '/contacts/x/permissions', 'contacts.permissions'],
    ['GET', '/app-permissions/profile/contacts', 'contacts.read'],
    ['POST', '/access', 'contacts.access'],
    ['POST', '/access/forecast', 'contacts.access'],
    ['DELETE', '/contacts/x/sessions', 'contacts.access'],
    ['DELETE', '/contacts/x/sessions/y', 'contacts.access'],
    ['POST', '/contacts/x/view-as', 'contacts.view-as'],
    ['POST', '/contacts/x/password-reset', 'login-emails.send'],
    ['GET', '/custom-values', 'emails.send'],
    ['POST', '/contacts/x/emails', 'emails.send'],
    ['POST', '/contacts/x/emails/preview', 'emails.send'],
    ['POST', '/contact-imports', 'contacts.import'],
    ['POST', '/contact-imports/forecast', 'contacts.import'],
    ['GET', '/contact-imports/x', 'contacts.import'],
    ['GET', '/access-triggers', 'settings.read'],
    ['GET', '/doctor', 'settings.read'],
    ['GET', '/domain', 'settings.read'],
    ['POST', '/domain/check', 'settings.update'],
    ['GET', '/contacts', 'contacts.read'],
    ['GET', '/contacts/x', 'contacts.read'],
    ['POST', '/contacts', 'contacts.update'],
    ['PUT', '/contacts/x', 'contacts.update'],
    ['POST', '/contacts/x/access', 'contacts.access'],
    ['POST', '/invitations', 'invitations.send'],
    ['POST', '/invitations/forecast', 'invitations.send'],
    ['POST', '/invitations/resend-pending', 'invitations.send'],
    ['POST', '/invitations/x/revoke', 'invitations.send'],
    ['POST', '/login-emails', 'login-emails.send'],
    ['POST', '/login-emails/forecast', 'login-emails.send'],
    ['POST', '/magic-links', 'magic-links.create'],
    ['POST', '/magic-links/x/revoke', 'magic-links.create'],
    ['GET', '/contacts/x/documents', 'documents.read'],
    ['GET', '/upload-rules', 'documents.update'],
    ['POST', '/contacts/x/documents', 'documents.update'],
    ['POST', '/documents', 'documents.update'],
    ['POST', '/documents/forecast', 'documents.update'],
    ['GET', '/documents/x', 'documents.read'],
    ['PUT', '/documents/x', 'documents.update'],
    ['DELETE', '/documents/x', 'documents.delete'],
    ['POST', '/documents/x/restore', 'documents.delete'],
    ['POST', '/documents/x/versions', 'documents.update'],
    ['POST', '/documents/x/versions/1/restore', 'documents.update'],
    ['DELETE', '/documents/x/versions/1', 'documents.delete'],
    ['POST', '/documents/x/copies', 'documents.update'],
    ['POST', '/documents/x/download', 'documents.read'],
    ['GET', '/documents/x/activity', 'documents.read'],
    ['GET', '/documents/x/audience', 'documents.read'],
    ['GET', '/received', 'documents.read'],
    ['POST', '/received/seen', 'documents.read'],
    ['GET', '/document-requests', 'documents.read'],
    ['POST', '/document-requests', 'documents.update'],
    ['GET', '/document-requests/x', 'documents.read'],
    ['PUT', '/document-requests/x', 'documents.update'],
    ['POST', '/document-requests/x/remind', 'documents.update'],
    ['POST', '/document-requests/x/items/y/accept', 'documents.update'],
    ['POST', '/document-requests/x/items/y/return', 'documents.update'],
    ['GET', '/contracts', 'contracts.read'],
    ['POST', '/contracts', 'contracts.update'],
    ['GET', '/contracts/signers', 'contracts.read'],
    ['GET', '/contracts/consent-texts', 'contracts.read'],
    ['GET', '/contracts/signature', 'contracts.read'],
    ['PUT', '/contracts/signature', 'contracts.read'],
    ['GET', '/contracts/x', 'contracts.read'],
    ['PUT', '/contracts/x', 'contracts.update'],
    ['DELETE', '/contracts/x', 'contracts.update'],
    ['POST', '/contracts/x/document', 'contracts.update'],
    ['POST', '/contracts/x/send', 'contracts.send'],
    ['POST', '/contracts/x/remind', 'contracts.send'],
    ['POST', '/contracts/x/resend', 'contracts.send'],
    ['POST', '/contracts/x/void', 'contracts.send'],
    ['PUT', '/contracts/x/signers/0', 'contracts.send'],
    ['POST', '/contracts/x/download', 'contracts.read'],
    ['GET', '/contracts/x/audit', 'contracts.read'],
    ['GET', '/contracts/x/values', 'contracts.read'],
    ['GET', '/contracts/x/signing', 'contracts.read'],
    ['POST', '/contracts/x/signing/consent', 'contracts.read'],
    ['PUT', '/contracts/x/signing/values', 'contracts.read'],
    ['POST', '/contracts/x/signing/sign', 'contracts.read'],
    ['POST', '/contracts/x/signing/decline', 'contracts.read'],
    ['GET', '/contract-templates', 'contracts.read'],
    ['POST', '/contract-templates', 'contracts.update'],
    ['POST', '/contract-templates/preview', 'contracts.read'],
    ['GET', '/contract-templates/x', 'contracts.read'],
    ['PUT', '/contract-templates/x', 'contracts.update'],
    ['DELETE', '/contract-templates/x', 'contracts.update'],
    ['POST', '/contract-templates/x/document', 'contracts.update'],
    ['POST', '/contract-templates/x/download', 'contracts.read'],
    ['GET', '/seal-keys', 'settings.read'],
    ['POST', '/seal-keys', 'settings.update'],
    ['POST', '/seal-keys/import', 'settings.update'],
    ['POST', '/seal-keys/x/activate', 'settings.update'],
    ['GET', '/seal-keys/x/certificate', 'settings.read'],
    ['GET', '/outbox', 'outbox.read'],
    ['GET', '/outbox/x', 'outbox.read'],
    ['POST', '/outbox/x/retry', 'outbox.retry'],
    ['POST', '/outbox/retry-failed', 'outbox.retry'],
    ['GET', '/jobs', 'outbox.read'],
    ['POST', '/jobs/x/retry', 'outbox.retry'],
    ...sections.flatMap(
      (section) =>
        [
          ['GET', `/settings/${section}`, 'settings.read'],
          ['PUT', `/settings/${section}`, 'settings.update'],
        ] as const
    ),
  ] as const;

  it('stand for every route that there is', async () => {
    const known =
      await portal.server.call<{ side: string; method: string; path: string; isPublic: boolean }[]>(
        'routes'
      );
    // opened by a ticket that a route with a permission has given
    expect(
      known.filter(({ side, isPublic }) => side === 'admin' && isPublic).map(({ path }) => path)
    ).toEqual(['/contracts/:id/file', '/contract-templates/:id/file', '/documents/:id/file']);
    const pattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
    const unlisted = known.filter(
      ({ side, method, path, isPublic }) =>
        side === 'admin' &&
        !isPublic &&
        !routes.some(([verb, url]) => verb === method && pattern(path).test(url))
    );
    expect(unlisted).toEqual([]);
  });

  it('each opens its own routes and nothing else, and no admin gets in without', async () => {
    const headers = { authorization: `Bearer ${await portal.adminToken()}` };
    const strapi = (method: string, path: string, body: unknown) =>
      call(portal.url, method, path, { headers, body });
    const role = await strapi('POST', '/admin/roles', {
      name: `Tester ${Date.now()}`,
      description: '',
    });
    const email = someone('editor');
    const made = await strapi('POST', '/admin/users', {
      email,
      firstname: 'E',
      lastname: 'D',
      roles: [role.body.data.id],
    });
    await strapi('PUT', `/admin/users/${made.body.data.id}`, {
      password: 'Correct-horse-2',
      isActive: true,
    });
    const login = await call(portal.url, 'POST', '/admin/login', {
      body: { email, password: 'Correct-horse-2' },
    });
    const editor = { authorization: `Bearer ${login.body.data.token}` };
    for (const held of [null, ...permissions.map(({ uid }) => uid)]) {
      const list = held
        ? [
            {
              action: `plugin::client-portal.${held}`,
              subject: null,
              conditions: [],
              properties: {},
            },
          ]
        : [];
      await strapi('PUT', `/admin/roles/${role.body.data.id}/permissions`, { permissions: list });
      for (const [method, path, needed] of routes) {
        const body = method === 'GET' ? {} : { body: {} };
        const { status } = await call(portal.url, method, `/client-portal${path}`, {
          headers: editor,
          ...body,
        });
        const opens = held !== null && [needed].flat().some((uid) => uid === held);
        expect([held, method, path, status === 403]).toEqual([held, method, path, !opens]);
      }
    }
    for (const [method, path] of routes) {
      expect((await call(portal.url, method, `/client-portal${path}`)).status).toBe(401);
    }
  });
});

describe('audit trail', () => {
  it('has one event for each step, names who and where from, and holds no secret', async () => {
    const { id, link } = await portal.invite(someone());
    await portal.client('POST', '/auth/link/redeem', {
      body: link,
      headers: { 'user-agent': 'Tester/1.0' },
    });
    await portal.client('POST', '/auth/link/redeem', { body: link });
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const dump = await portal.server.call<{
      client_portal_audit_events: {
        chain: string;
        action: string;
        person: unknown;
        actor: unknown;
      }[];
    }>('dump', {
      tables: ['client_portal_audit_events'],
    });
    const own = dump.client_portal_audit_events.filter((event) => event.chain === `contact:${id}`);
    expect(own.map((event) => event.action)).toEqual([
      'access.enabled',
      'contact.invited',
      'contact.joined',
      'link.refused',
      'access.disabled',
    ]);
    expect(JSON.stringify(own)).toContain('Tester/1.0');
    expect(JSON.stringify(own)).toContain('Robin Hale');
    expect(JSON.stringify(own)).not.toContain(link.secret);
  });

  it('shows every kind of tampering', async () => {
    const { id } = await portal.join(someone());
    expect(await portal.server.call('verifyAudit')).toMatchObject({ faults: [] });
    const chain = `contact:${id}`;
    const table = 'client_portal_audit_events';
    await portal.server.call('tamper', {
      table,
      where: { chain, sequence: 2 },
      data: { action: 'contact.deleted' },
    });
    const faults = async () =>
      (
        await portal.server.call<{ faults: { chain: string; fault: string }[] }>('verifyAudit')
      ).faults
        .filter((fault) => fault.chain === chain)
        .map(({ fault }) => fault);
    expect(await faults()).toEqual(['changed']);
    await portal.server.call('tamper', {
      table,
      where: { chain, sequence: 2 },
      data: { action: 'contact.invited', sequence: 9 },
    });
    expect(await faults()).toContain('gap');
  });
});
