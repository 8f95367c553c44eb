import Papa from 'papaparse';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const start = async (body: object) => {
  const started = await portal.admin('POST', '/contact-imports', body);
  if (started.status !== 202) throw new Error(started.text);
  return eventually(async () => {
    const { body: seen } = await portal.admin('GET', `/contact-imports/${started.body.import}`);
    return seen.state === 'finished' && seen;
  });
};

describe('importing contacts', () => {
  it('[C4] says beforehand what becomes of each row, does it, and reports', async () => {
    const known = someone('known');
    await portal.admin('POST', '/contacts', { email: known, name: 'Old Name' });
    const fresh = someone('fresh');
    const rows = [
      { email: fresh, name: 'Ann Lee', company: 'Lee', phone: '030 901820', locale: 'de' },
      { email: `Ann again <${fresh.toUpperCase()}>` },
      { email: known, name: 'New Name' },
      { email: 'nobody at all' },
      { email: someone('phone'), phone: 'call me' },
    ];
    const asked = { rows, existing: 'update', country: 'DE' };
    const expected = {
      total: 5,
      creates: 2,
      updates: 1,
      skips: 2,
      entries: [
        { index: 0, outcome: 'create', problem: null },
        { index: 1, outcome: 'skip', problem: 'duplicate' },
        { index: 2, outcome: 'update', problem: null },
        { index: 3, outcome: 'skip', problem: 'invalid_address' },
        { index: 4, outcome: 'create', problem: 'invalid_phone' },
      ],
    };
    expect((await portal.admin('POST', '/contact-imports/forecast', asked)).body).toMatchObject(
      expected
    );
    expect(await portal.contact(fresh)).toBeUndefined();
    expect(await start(asked)).toMatchObject({ ...expected, done: 5 });
    expect(await portal.contact(fresh)).toMatchObject({
      name: 'Ann Lee',
      phone: '+4930901820',
      locale: 'de',
      access: 'off',
      stage: 'new',
    });
    expect(await portal.contact(known)).toMatchObject({ name: 'New Name' });
    const again = await start({ rows, existing: 'skip' });
    expect(again).toMatchObject({ creates: 0, updates: 0, skips: 5 });
  });

  it('[C2] [C4] keeps apart addresses that differ in one accent (wp-saml-auth PR 495)', async () => {
    const tag = Date.now().toString(36);
    const [accented, plain] = [`josé.${tag}@clients.example`, `jose.${tag}@clients.example`];
    await portal.admin('POST', '/contacts', { email: accented, name: 'José' });
    const done = await start({ rows: [{ email: plain, name: 'Jose' }], existing: 'update' });
    expect(done).toMatchObject({ creates: 1, updates: 0 });
    const { results } = (await portal.admin('GET', `/contacts?q=${tag}`)).body;
    const named = (email: string) =>
      results.find((one: { email: string }) => one.email === email)?.name;
    expect([named(accented), named(plain)]).toEqual(['José', 'Jose']);
    expect((await portal.join(plain)).id).not.toBe((await portal.join(accented)).id);
  });

  it('[C4] works through a long file, finds a duplicate far up, and goes on after a restart', async () => {
    const tag = someone('bulk').split('@')[0];
    const rows = Array.from({ length: 2000 }, (_, n) => ({
      email: `${tag}-${n % 1999}@clients.example`,
    }));
    const started = await portal.admin('POST', '/contact-imports', { rows });
    await portal.restart();
    const done = await eventually(async () => {
      const { body } = await portal.admin('GET', `/contact-imports/${started.body.import}`);
      return body.state === 'finished' && body;
    }, 60);
    expect(done).toMatchObject({ total: 2000, done: 2000, creates: 1999, skips: 1 });
    expect(done.entries.map(({ index }: { index: number }) => index)).toEqual(
      rows.map((_, n) => n)
    );
    const listed = await portal.admin('GET', `/contacts?q=${tag}`);
    expect(listed.body.pagination.total).toBe(1999);
  });

  it.each([
    [{ rows: [] }, ['rows']],
    [{ rows: [{ email: 1 }] }, ['rows', 0, 'email']],
    [{ rows: [{ email: 'a@b.example', access: 'on' }] }, ['rows', 0]],
    [{ rows: [{ email: 'a@b.example' }], country: 'de' }, ['country']],
    [{ rows: 'x' }, ['rows']],
  ])('[C4] refuses %j and names the field', async (body, path) => {
    const answer = await portal.admin('POST', '/contact-imports', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.fields[0].path).toEqual(path);
  });
});

describe('the list of portal users', () => {
  it('[D4] tells who was invited by whom, who joined, and how each logged in last', async () => {
    const tag = `list${Date.now().toString(36)}`;
    const joined = await portal.join(someone(`${tag}-a`));
    await portal.invite(someone(`${tag}-b`));
    await portal.admin('POST', '/contacts', { email: someone(`${tag}-c`) });
    const list = async (query: string) =>
      (await portal.admin('GET', `/contacts?q=${tag}&${query}`)).body.results;
    const [row] = await list('stage=joined');
    expect(row).toMatchObject({
      id: joined.id,
      invitedBy: 'Robin Hale',
      lastLoginMethod: 'mailed-link',
      access: 'on',
      stage: 'joined',
    });
    expect(row.lastLoginAt).toEqual(row.joinedAt);
    expect(await list('stage=pending')).toHaveLength(1);
    expect(await list('access=off')).toHaveLength(1);
    const sorted = await list('sort=email:desc');
    const emails = sorted.map(({ email }: { email: string }) => email);
    expect(emails).toEqual([...emails].sort().reverse());
    expect((await portal.admin('GET', '/contacts?sort=secret:asc')).status).toBe(400);
  });

  it('[D4] is exported as CSV with the same filter, and no field is a formula', async () => {
    const tag = `csv${Date.now().toString(36)}`;
    const { id } = await portal.join(someone(tag));
    await portal.admin('PUT', `/contacts/${id}`, {
      name: '=cmd|calc',
      company: 'Lee, "Sons" Ltd',
    });
    await portal.invite(someone(tag));
    const answer = await portal.admin('GET', `/contacts/export?q=${tag}&stage=joined`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="contacts-/);
    const { data, errors } = Papa.parse<Record<string, string>>(
      answer.text.replace(/^\uFEFF/, ''),
      {
        header: true,
        skipEmptyLines: true,
      }
    );
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      name: "'=cmd|calc",
      company: 'Lee, "Sons" Ltd',
      access: 'on',
      stage: 'joined',
      'invited by': 'Robin Hale',
      'last login method': 'mailed-link',
    });
  });
});
