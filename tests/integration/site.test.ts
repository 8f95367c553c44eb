import { call, cookieOf } from '../support/http';
import { form, png } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

const panel = 'https://panel.agency.example/backstage';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ env: { ADMIN_URL: panel, REST_PREFIX: '/v1' } });
});
afterAll(() => portal.close());

describe('a site whose panel and REST API are elsewhere', () => {
  it('has the portal ask under its prefix, and mails to admins lead to its panel', async () => {
    const page = await call(portal.url, 'GET', '/portal/');
    expect(page.text).toContain('<meta name="api" content="/v1/client-portal" />');
    const address = someone();
    const { link } = await portal.invite(address);
    const redeem = (api: string) =>
      call(portal.url, 'POST', `${api}/auth/link/redeem`, { body: link });
    expect([404, 405]).toContain((await redeem('/api/client-portal')).status);
    const redeemed = await redeem('/v1/client-portal');
    expect(redeemed.status).toBe(200);

    const sent = await call(portal.url, 'POST', '/v1/client-portal/documents', {
      headers: { cookie: cookieOf(redeemed) ?? '' },
      raw: form([{ name: 'pass.png', bytes: png(), type: 'image/png' }]),
    });
    expect(sent.status).toBe(201);
    await portal.advance(5 * 60_000);
    const told = await eventually(() =>
      Promise.resolve(
        portal.mailbox
          .to('admin@example.org')
          .find(({ mail }) => /new document/.test(mail.subject ?? ''))
      )
    );
    expect(told.text).toContain(`${panel}/plugins/client-portal/received`);
  });
});
