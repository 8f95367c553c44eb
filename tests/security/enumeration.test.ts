import { someone, startPortal, eventually, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const ask = (body: unknown, headers = {}) =>
  portal.client('POST', '/auth/login-mail', { body, headers });

/** What differs by chance: random ids, the time, the request's own id. */
const shape = (answer: { status: number; body: unknown; headers: Headers }) => ({
  status: answer.status,
  body: JSON.stringify(answer.body)
    .replace(/"[\w-]{43}"/, '"…"')
    .replace(/\d{4}-[^"]+Z/, '…'),
  headers: [...answer.headers.keys()].filter((name) => name !== 'date').sort(),
});

/** Statements with their literals left out. */
const statementsOf = async (work: () => Promise<unknown>) => {
  await portal.server.call('countStatements', { on: true });
  await work();
  const all = await portal.server.call<string[]>('countStatements', { on: false });
  return all.filter(
    (sql) =>
      /login_challenges|client_portal_contacts|client_portal_jobs/.test(sql) &&
      !/lease|run_at/.test(sql)
  );
};

describe('who is a client is nobody else’s business', () => {
  it('[G10] answers known, unknown, disabled and never-invited addresses alike', async () => {
    const known = someone('known');
    await portal.invite(known);
    const disabled = someone('disabled');
    const { id } = await portal.invite(disabled);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const uninvited = someone('uninvited');
    await portal.admin('POST', '/contacts', { email: uninvited });
    const answers = [];
    for (const email of [known, disabled, uninvited, someone('unknown')])
      answers.push(shape(await ask({ email })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await portal.mailbox.waitFor(known, 2);
    expect(portal.mailbox.to(disabled)).toHaveLength(1);
    expect(portal.mailbox.to(uninvited)).toHaveLength(0);
  });

  it('[G10] does the same work for each of them before it answers', async () => {
    const known = someone('known');
    await portal.invite(known);
    const seen = [];
    for (const email of [known, someone('unknown')]) {
      const inserts = (await statementsOf(() => ask({ email }))).filter((sql) =>
        /^insert/i.test(sql)
      );
      seen.push(inserts.filter((sql) => /challenges/.test(sql)).length);
    }
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[1]).toBe(seen[0]);
  });

  it('gives a challenge for nobody the same errors and countdown as a real one', async () => {
    const known = someone('known');
    await portal.invite(known);
    const statuses = [];
    for (const email of [known, someone('unknown')]) {
      const { body } = await ask({ email });
      const tries = [];
      for (let attempt = 0; attempt < 7; attempt += 1) {
        const answer = await portal.client('POST', '/auth/code/verify', {
          body: { challenge: body.challenge, code: '000001' },
        });
        tries.push(answer.text);
      }
      statuses.push(tries);
    }
    expect(statuses[0]).toEqual(statuses[1]);
  });

  it('refuses what is no address before it looks anything up', async () => {
    for (const email of [
      'nonsense',
      'a@b',
      '@x.org',
      'a@x.org, b@x.org',
      'a b@x.org',
      'ann(comment)@x.org',
      'x@[127.0.0.1]',
      '"a b"@x.org',
      `${'a'.repeat(65)}@x.org`,
      'a@x.org\r\nBcc: evil@x.org',
    ]) {
      const answer = await ask({ email });
      expect([email, answer.status]).toEqual([email, 400]);
      expect(answer.body.error.details.code).toBe('invalid_email');
    }
  });

  it('takes wrong types in any field as a 400 with the field', async () => {
    for (const email of [{}, { $ne: null }, [], ['a@x.org'], null, true, 0, undefined]) {
      const answer = await ask({ email });
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.fields[0].path).toEqual(['email']);
    }
    const known = someone();
    const targets = [
      { app: '../admin' },
      { app: 'x', item: '../../etc' },
      'home',
      { app: { $ne: 1 } },
    ];
    for (const target of targets) expect((await ask({ email: known, target })).status).toBe(400);
  });

  it('keeps its answer while the mail server is down', async () => {
    const known = someone('known');
    await portal.invite(known);
    portal.mailbox.refuse.set(known, 451);
    const answer = await ask({ email: known });
    expect(shape(answer)).toEqual(shape(await ask({ email: someone('unknown') })));
    const { id } = await portal.contact(known);
    const failed = await eventually(async () => {
      const { body } = await portal.admin('GET', `/outbox?contact=${id}`);
      return body.results.find((message: { reason: string | null }) =>
        message.reason?.includes('refused')
      );
    });
    expect(failed.status).toBe('queued');
    expect(failed.nextAttemptAt).not.toBeNull();
  });
});
