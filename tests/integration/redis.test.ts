import Redis from 'ioredis';
import { someone, startPortal } from '../support/portal';

const redisUrl = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379/15';

const reachable = async () => {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.quit();
    return true;
  } catch {
    return false;
  }
};

describe('limits in Redis', () => {
  it('hold like those in the database, and over a restart', async () => {
    if (!(await reachable())) {
      console.warn(`Left out: no Redis at ${redisUrl}`);
      return;
    }
    const portal = await startPortal({ env: { REDIS_URL: redisUrl, PORTAL_LIMIT_FACTOR: '1' } });
    try {
      const email = someone('stranger');
      const ask = () => portal.client('POST', '/auth/login-mail', { body: { email } });
      for (let attempt = 0; attempt < 5; attempt += 1) expect((await ask()).status).toBe(200);
      await portal.restart();
      const refused = await ask();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await portal.close();
    }
  });
});
