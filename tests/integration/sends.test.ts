import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const send = async (kind: 'invitations' | 'login-emails', body: object) => {
  const answer = await portal.admin('POST', `/${kind}`, body);
  expect(answer.status).toBe(202);
  return (await portal.batch(answer.body.batch)).body;
};

describe('invitations', () => {
  it('[C1] [C3] [C7] invites an existing contact with a link and words that say what happens', async () => {
    const address = someone();
    const made = await portal.admin('POST', '/contacts', { email: address, name: 'Ann Lee' });
    const batch = await send('invitations', { contacts: [made.body.id] });
    expect(batch.counts).toMatchObject({ sent: 1, failed: 0, suppressed: 0 });
    const { mail, text, link } = await portal.mailbox.waitFor(address);
    expect(mail.subject).toContain('invitation');
    expect(text).toContain('Hello Ann Lee');
    expect(text).toContain('The button works once');
    expect(link?.url).toContain('/portal/l/');
    const contact = await portal.contact(address);
    expect(contact).toMatchObject({ access: 'on', stage: 'pending' });
  });

  it('[C2] makes a contact of a typed address once, however it is written', async () => {
    const address = someone();
    const [local, domain] = address.split('@');
    const spellings = [
      address,
      address.toUpperCase(),
      `Ann Lee <${address}>`,
      `${local}@${domain?.toUpperCase()}`,
      `  ${address} `,
    ];
    const batch = await send('invitations', { emails: spellings });
    expect(batch.counts).toMatchObject({ sent: 1, suppressed: 4 });
    const found = await portal.admin('GET', `/contacts?q=${encodeURIComponent(address)}`);
    expect(found.body.results).toHaveLength(1);
  });

  it('[C2] ends fifty parallel creations of one address with one contact', async () => {
    const address = someone();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 2
          ? portal.admin('POST', '/contacts', { email: address })
          : portal.admin('POST', '/invitations', { emails: [address] })
      )
    );
    await portal.mailbox.waitFor(address);
    const found = await portal.admin('GET', `/contacts?q=${encodeURIComponent(address)}`);
    expect(found.body.results).toHaveLength(1);
  });

  it('[C4] [C11] [X4] forecasts what a list would do, and does just that', async () => {
    const joined = await portal.join(someone('joined'));
    const quiet = await portal.admin('POST', '/contacts', { email: someone('quiet') });
    await portal.admin('PUT', `/contacts/${quiet.body.id}`, {
      doNotDisturb: { email: true, sms: false },
    });
    const disabled = await portal.invite(someone('disabled'));
    await portal.admin('POST', `/contacts/${disabled.id}/access`, { enabled: false });
    const fresh = someone('fresh');
    const asked = {
      contacts: [joined.id, quiet.body.id, disabled.id, 'nobody'],
      emails: [fresh, fresh, 'not an address'],
    };
    const forecast = await portal.admin('POST', '/invitations/forecast', asked);
    expect(forecast.body).toMatchObject({
      total: 7,
      sendable: 1,
      creates: 1,
      grants: 1,
      skipped: {
        already_joined: 1,
        do_not_disturb: 1,
        access_disabled: 1,
        unknown_contact: 1,
        duplicate: 1,
        invalid_address: 1,
      },
    });
    const reasons = forecast.body.entries.map((entry: { reason: string | null }) => entry.reason);
    expect((await portal.contact(fresh)) ?? null).toBeNull();
    const batch = await send('invitations', asked);
    expect(batch.results.map((result: { reason: string | null }) => result.reason)).toEqual(
      reasons
    );
    expect(batch.counts).toMatchObject({ sent: 1, suppressed: 6 });
  });

  it('[C13] resends, replacing the invitation that waits, and revokes', async () => {
    const address = someone();
    const first = await portal.invite(address);
    await send('invitations', { contacts: [first.id] });
    const second = await portal.mailbox.waitFor(address, 2);
    const old = await portal.client('POST', '/auth/link/redeem', { body: first.link });
    expect(old.status).toBe(400);
    const detail = await portal.admin('GET', `/contacts/${first.id}`);
    const states = detail.body.invitations.map((invitation: { state: string }) => invitation.state);
    expect(states).toEqual(['pending', 'revoked']);
    const pending = detail.body.invitations[0].id;
    expect((await portal.admin('POST', `/invitations/${pending}/revoke`)).status).toBe(200);
    expect((await portal.admin('POST', `/invitations/${pending}/revoke`)).status).toBe(409);
    const body = { link: second.link?.link, secret: second.link?.secret };
    expect((await portal.client('POST', '/auth/link/redeem', { body })).status).toBe(400);
  });

  it('[C13] resends all that are pending, and they expire', async () => {
    const address = someone();
    const { id } = await portal.invite(address);
    const answer = await portal.admin('POST', '/invitations/resend-pending');
    expect(answer.status).toBe(202);
    await portal.batch(answer.body.batch);
    await portal.mailbox.waitFor(address, 2);
    await portal.advance(15 * 24 * 60 * 60 * 1000);
    const detail = await portal.admin('GET', `/contacts/${id}`);
    expect(detail.body.invitations[0].state).toBe('expired');
  });

  it('accepts the invitation with the first login', async () => {
    const { id } = await portal.join(someone());
    const detail = await portal.admin('GET', `/contacts/${id}`);
    expect(detail.body.invitations[0]).toMatchObject({
      state: 'accepted',
      invitedBy: 'Robin Hale',
    });
    expect(detail.body.contact).toMatchObject({ stage: 'joined', lastLoginMethod: 'mailed-link' });
  });
});

describe('login emails', () => {
  it('[F1] [F2] [F3] mails a one-click login to each, with a result per contact', async () => {
    const joined = someone('joined');
    const { id } = await portal.join(joined);
    const fresh = someone('fresh');
    const batch = await send('login-emails', { contacts: [id], emails: [fresh] });
    expect(batch.results).toMatchObject([
      { email: joined, status: 'sent', contact: { id } },
      { email: fresh, status: 'sent' },
    ]);
    const login = await portal.mailbox.waitFor(joined, 2);
    expect(login.mail.html).toContain(login.link?.url);
    const first = await portal.mailbox.waitFor(fresh);
    expect(first.mail.subject).toContain('first login');
    const body = { link: login.link?.link, secret: login.link?.secret };
    expect((await portal.client('POST', '/auth/link/redeem', { body })).status).toBe(200);
  });

  it('skips who was disabled between the press and the sending', async () => {
    portal.mailbox.delayMilliseconds = 300;
    const addresses = Array.from({ length: 12 }, () => someone('late'));
    const answer = await portal.admin('POST', '/login-emails', { emails: addresses });
    const last = addresses[11] ?? '';
    const { id } = await eventually(async () => (await portal.contact(last)) ?? null);
    await portal.admin('POST', `/contacts/${id}/access`, { enabled: false });
    const batch = await portal.batch(answer.body.batch);
    portal.mailbox.delayMilliseconds = 0;
    expect(batch.body.results[11]).toMatchObject({
      status: 'suppressed',
      reason: 'access_disabled',
    });
    expect(portal.mailbox.to(last)).toHaveLength(0);
  });

  it('retries what the server refuses for now, gives up on what it refuses for good', async () => {
    const gone = someone('gone');
    const busy = someone('busy');
    portal.mailbox.refuse.set(gone, 550).set(busy, 451);
    const answer = await portal.admin('POST', '/login-emails', { emails: [gone, busy] });
    const failed = await eventually(async () => {
      const { body } = await portal.admin('GET', '/outbox?status=failed');
      return body.results.find((message: { to: string }) => message.to === gone);
    });
    expect(failed.reason).toContain('550');
    portal.mailbox.refuse.clear();
    await portal.advance(10_000);
    await portal.mailbox.waitFor(busy);
    expect((await portal.admin('POST', `/outbox/${failed.id}/retry`)).status).toBe(200);
    await portal.mailbox.waitFor(gone);
    const batch = await portal.batch(answer.body.batch);
    expect(batch.body.counts).toMatchObject({ sent: 2 });
  });

  it('[A9] [A10] [A1] carries the brand and comes from the default sender unless one is set', async () => {
    await portal.admin('PUT', '/settings/general', { enabled: true, name: 'Acme & Söhne' });
    await portal.admin('PUT', '/settings/branding', {
      logoUrl: '/uploads/logo.png',
      colours: { primary: '#0f766e', accent: '#fde68a' },
    });
    const address = someone();
    await send('login-emails', { emails: [address] });
    const branded = await portal.mailbox.waitFor(address);
    expect(branded.mail.from).toMatchObject({
      name: 'Acme & Söhne',
      address: 'portal@agency.example',
    });
    expect(branded.mail.html).toContain(`${portal.url}/uploads/logo.png`);
    expect(branded.mail.html).toContain('#0f766e');
    expect(branded.mail.subject).toContain('Acme & Söhne');
    await portal.admin('PUT', '/settings/email', {
      senderAddress: 'hello@acme.example',
      senderName: 'Acme Team',
      replyTo: 'help@acme.example',
    });
    await send('login-emails', { emails: [address] });
    const own = await portal.mailbox.waitFor(address, 2);
    expect(own.mail.from).toMatchObject({ name: 'Acme Team', address: 'hello@acme.example' });
    expect(own.mail.replyTo?.[0]?.address).toBe('help@acme.example');
  });

  it('[H9] writes in the contact’s language', async () => {
    const address = someone();
    await portal.admin('POST', '/contacts', { email: address, name: 'Jörg Weiß', locale: 'de' });
    await send('invitations', { emails: [address] });
    const { mail, text } = await portal.mailbox.waitFor(address);
    expect(mail.subject).toMatch(/^Ihre Einladung/);
    expect(text).toContain('Guten Tag Jörg Weiß');
  });
});
