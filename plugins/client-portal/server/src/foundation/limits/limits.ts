import Redis from 'ioredis';
import knex, { type Knex } from 'knex';
import type { Context } from 'koa';
import {
  RateLimiterMemory,
  RateLimiterMySQL,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  RateLimiterSQLite,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { LimitName, LimitRule } from '#protocol';
import type { PortalConfig } from '../../config';
import type { Database } from '../database/database';
import { addressBucket, clientAddress } from '../http/client-address';
import { fail } from '../http/errors';
import { sha256 } from '../secrets';

const tableName = 'client_portal_limits';

export interface Limits {
  /** rules of a room; in one table, so that an operator sees all of them at once */
  add(rules: Readonly<Record<string, LimitRule>>): void;
  /** Makes the shared table; must have ended before the first request. */
  prepare(): Promise<void>;
  /** Counts one; throws `rate_limited` with the seconds to wait. Never call it inside a transaction. */
  consume(name: LimitName, key: string): Promise<void>;
  /** Gives one back: what was counted beforehand turned out to be well. */
  reward(name: LimitName, key: string): Promise<void>;
  /** A route guard that counts by the caller's address. */
  byAddress(name: LimitName): (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;
  /** whether the shared counts in Redis can be reached */
  redis(): Promise<'unset' | 'up' | 'down'>;
  stop(): Promise<void>;
}

export const createLimits = (database: Database, config: PortalConfig): Limits => {
  const rules = new Map<string, LimitRule>();
  const limiters = new Map<LimitName, RateLimiterAbstract>();
  const redis = config.redisUrl
    ? new Redis(config.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
    : undefined;
  // Without a listener a lost connection would end the process; the insurance limiter takes over meanwhile.
  redis?.on('error', () => undefined);
  const store = !redis && database.dialect === 'postgres' ? separatePool(database) : database.knex;

  const build = (name: LimitName): RateLimiterAbstract => {
    const rule = rules.get(name);
    if (!rule) throw new Error(`There is no limit ${name}`);
    const points = Math.ceil(rule.points * config.limits.factor);
    const options = {
      keyPrefix: name,
      points,
      duration: rule.seconds,
      inMemoryBlockOnConsumed: points + 1,
    };
    const insuranceLimiter = new RateLimiterMemory(options);
    if (redis) return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter });
    const shared = {
      ...options,
      storeClient: store,
      storeType: 'knex' as const,
      tableName,
      tableCreated: true,
    };
    if (database.dialect === 'postgres') return new RateLimiterPostgres(shared);
    if (database.dialect === 'mysql') {
      const { connectionSettings } = database.knex.client as {
        connectionSettings: { database: string };
      };
      const dbName = connectionSettings.database;
      return new RateLimiterMySQL({ ...shared, dbName });
    }
    return new RateLimiterSQLite(shared);
  };

  const limiter = (name: LimitName) => {
    const known = limiters.get(name);
    if (known) return known;
    const built = build(name);
    limiters.set(name, built);
    return built;
  };

  const keyOf = (key: string) => sha256(key).slice(0, 32);

  const limits: Limits = {
    add(more) {
      for (const [name, rule] of Object.entries(more)) rules.set(name, rule);
    },
    async prepare() {
      if (redis) {
        await connected(redis);
        return;
      }
      if (await database.knex.schema.hasTable(tableName)) return;
      try {
        await database.knex.schema.createTable(tableName, (table) => {
          table.string('key', 255).primary();
          table.bigInteger('points').notNullable().defaultTo(0);
          table.bigInteger('expire');
        });
      } catch (error) {
        // Two processes may start at once on an empty database; the other one has made it.
        if (!(await database.knex.schema.hasTable(tableName))) throw error;
      }
    },
    async consume(name, key) {
      try {
        await limiter(name).consume(keyOf(key));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw fail('rate_limited', { retryAfterSeconds });
      }
    },
    async reward(name, key) {
      await limiter(name).reward(keyOf(key));
    },
    byAddress: (name) => async (ctx, next) => {
      const address = clientAddress(ctx, config.trustedProxyHops);
      await limits.consume(name, addressBucket(address));
      return next();
    },
    async redis() {
      if (!redis) return 'unset';
      return redis.ping().then(
        () => 'up' as const,
        () => 'down' as const
      );
    },
    stop() {
      redis?.disconnect();
      return store === database.knex ? Promise.resolve() : store.destroy();
    },
  };
  return limits;
};

/**
 * All callers from one address count in one row, and each would hold it until its commit is on the disk. Counts
 * may lose their last moment when the database server itself crashes; nothing else uses these connections.
 */
const separatePool = (database: Database): Knex => {
  const { config } = database.knex.client as { config: Knex.Config };
  const { client, connection } = config;
  return knex({
    client,
    connection,
    pool: {
      min: 0,
      max: 2,
      afterCreate(
        raw: { query(sql: string, done: (error: unknown) => void): void },
        done: (error: unknown, raw: unknown) => void
      ) {
        raw.query('set synchronous_commit to off', (error) => done(error, raw));
      },
    },
  });
};

/** Until then each process would count for itself. A Redis that is down must not keep the portal from starting. */
const connected = (redis: Redis) =>
  new Promise<void>((resolve) => {
    if (redis.status === 'ready') resolve();
    redis.once('ready', resolve);
    setTimeout(resolve, 5000).unref();
  });

/** Puts `Retry-After` on every 429 of the plugin: errors carry no headers of their own. */
export const retryAfterHeader = async (ctx: Context, next: () => Promise<unknown>) => {
  try {
    return await next();
  } catch (error) {
    const details = (error as { details?: { retryAfterSeconds?: number } }).details;
    if (details?.retryAfterSeconds) ctx.set('Retry-After', String(details.retryAfterSeconds));
    throw error;
  }
};
