import { eventually, someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ smtp: false });
});
afterAll(() => portal.close());

describe('the built-in mailbox', () => {
  it('takes the mail without SMTP and shows it with its live link, which proves less', async () => {
    const address = someone();
    await portal.admin('POST', '/invitations', { emails: [address] });
    const message = await eventually(async () => {
      const { body } = await portal.admin('GET', `/outbox?q=${encodeURIComponent(address)}`);
      expect(body.transport).toBe('mailbox');
      return body.results.find((one: { status: string }) => one.status === 'sent');
    });
    const shown = await portal.admin('GET', `/outbox/${message.id}`);
    expect(shown.body.live).toBe(true);
    const [, link, secret] = /\/l\/([\w-]+)#([\w-]+)/.exec(shown.body.text) ?? [];
    const answer = await portal.client('POST', '/auth/link/redeem', {
      body: { link, secret },
      headers: { 'x-portal-session': 'bearer' },
    });
    const authorization = `Bearer ${answer.body.session.token}`;
    const sessions = await portal.client('GET', '/sessions', { headers: { authorization } });
    expect(sessions.body.results[0].method).toBe('staff-link');
  });
});
