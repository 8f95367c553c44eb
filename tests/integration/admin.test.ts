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
