import { clientsOf } from '../support/client';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const { cookie, magicLink, redeem } = clientsOf(() => portal);

describe('a session', () => {
  it('[G9] is not found by a token in another place or of another form (threat 83)', async () => {
    const mine = await portal.join(someone());
    const token = mine.cookie.split('=')[1] ?? '';
    const refused: Record<string, string>[] = [
      { authorization: `bearer ${token}x` },
      { authorization: `Basic ${token}` },
      { cookie: `client-portal="${token}x"` },
      { 'x-portal-session': token },
    ];
    for (const headers of refused) {
      expect((await portal.client('GET', '/session', { headers })).status).toBe(401);
    }
    expect(
      (await portal.client('GET', `/session?token=${token}&access_token=${token}`)).status
    ).toBe(401);
    const other = cookie(await redeem(await magicLink(mine.id)));
    expect(other).not.toBe(mine.cookie);
  });
});
