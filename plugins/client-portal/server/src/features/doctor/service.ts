import type { Doctor, DoctorCheck } from '#protocol';
import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { asDate } from '../../foundation/database/codec';
import { defineService, type Foundation } from '../../foundation/foundation';
import { jobTable } from '../../foundation/jobs/table';
import { senderOf } from '../../foundation/mail/sender';
import { outboxTable } from '../../foundation/mail/table';
import { examine, type Evidence } from './rules';

const strapiSecrets: Record<string, string> = {
  JWT_SECRET: 'plugin::users-permissions.jwtSecret',
  ADMIN_JWT_SECRET: 'admin.auth.secret',
  API_TOKEN_SALT: 'admin.apiToken.salt',
  TRANSFER_TOKEN_SALT: 'admin.transfer.token.salt',
  ENCRYPTION_KEY: 'admin.secrets.encryptionKey',
};
/** A page has to answer: the whole trail is walked by `npm run audit:verify`. */
const verifiedChains = 500;
const leastSecretLength = 16;
const examples = /tobemodified|changeme|example|secret-key/i;

const secretsIn = (strapi: Core.Strapi) => {
  const found = Object.entries(strapiSecrets).map(
    ([name, key]) => [name, strapi.config.get(key)] as const
  );
  const byValue = new Map<string, string[]>();
  for (const [name, value] of found) {
    if (typeof value === 'string' && value !== '') {
      byValue.set(value, [...(byValue.get(value) ?? []), name]);
    }
  }
  return {
    shared: [...byValue.values()].filter((names) => names.length > 1),
    weak: found
      .filter(
        ([, value]) =>
          typeof value !== 'string' || value.length < leastSecretLength || examples.test(value)
      )
      .map(([name]) => name),
  };
};

const readersOf = async (strapi: Core.Strapi) => {
  const roles = (await strapi.db.query('plugin::users-permissions.role').findMany({
    where: { permissions: { action: 'plugin::users-permissions.user.find' } },
  })) as { name: string; type: string }[];
  return roles
    .filter(({ type }) => ['public', 'authenticated', 'portal-client'].includes(type))
    .map(({ name }) => name);
};

/** Looks up what `examine` judges. */
export const doctorOf = defineService((foundation: Foundation) => {
  const { files, audit, config, database, limits, mail, settings, strapi, urls } = foundation;
  let forwardedSeen = false;

  const clockSkew = async () => {
    const now =
      database.dialect === 'sqlite'
        ? `select cast(strftime('%s','now') as integer) * 1000 as at`
        : database.dialect === 'postgres'
          ? 'select now() as at'
          : 'select round(unix_timestamp(now(3)) * 1000) as at';
    const before = Date.now();
    const row = await database.first(now, []);
    const raw = row?.at;
    const there = asDate(
      typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw
    ).getTime();
    return Math.round((there - (before + Date.now()) / 2) / 1000);
  };

  const evidence = async (): Promise<Evidence> => {
    const current = await settings.read();
    const { domain, 'domain-status': status } = current;
    const advanced = (await strapi
      .store({ type: 'plugin', name: 'users-permissions' })
      .get({ key: 'advanced' })) as {
      allow_register?: boolean;
      email_confirmation?: boolean;
    } | null;
    const secrets = secretsIn(strapi);
    const upload = strapi.config.get<{ provider?: string } | undefined>('plugin::upload');
    const { provider } = strapi.plugin('upload') as unknown as {
      provider?: { isPrivate?: () => boolean | Promise<boolean> };
    };
    const isPrivate = provider?.isPrivate?.bind(provider);
    return {
      production: process.env.NODE_ENV === 'production',
      publicUrl: urls.publicUrl,
      publicUrlSet: config.publicUrl !== undefined,
      secretSet: config.secret !== undefined,
      sharedSecrets: secrets.shared,
      weakSecrets: secrets.weak,
      transport: mail.transport.kind,
      sender: senderOf(strapi, current),
      registration: {
        open: advanced?.allow_register === true,
        confirmsEmail: advanced?.email_confirmation === true,
      },
      directoryReaders: await readersOf(strapi),
      legacyJwt:
        strapi.config.get<string>('plugin::users-permissions.jwtManagement', 'legacy-support') !==
        'refresh',
      clockSkewSeconds: await clockSkew(),
      database: database.dialect,
      redis: await limits.redis(),
      trustedProxyHops: config.trustedProxyHops,
      forwardedSeen,
      domain:
        domain.customDomain === null
          ? null
          : {
              host: domain.customDomain,
              status: status.host === domain.customDomain ? status.status : 'pending',
              reason: status.host === domain.customDomain ? status.reason : null,
            },
      mediaLibraryPublic: upload !== undefined && (await isPrivate?.()) !== true,
      files: {
        driver: files.storage.driver,
        works: await files.storage.probe().then(
          () => true,
          () => false
        ),
      },
      scanner: files.scanner
        ? await files.scanner.ping().then(
            () => 'up' as const,
            () => 'down' as const
          )
        : 'unset',
      requestTimeoutMinutes: Math.round(strapi.server.httpServer.requestTimeout / 60_000),
      failedMessages: await database
        .of(outboxTable)
        .count((query) => query.where('status', 'failed')),
      deadJobs: await database.of(jobTable).count((query) => query.where('state', 'dead')),
      auditFaults: (await audit.verify(verifiedChains)).faults.length,
    };
  };

  const ofRooms = async (): Promise<Doctor['findings']> => {
    const findings: Doctor['findings'] = [];
    for (const [check, look] of foundation.checkups) {
      const said = await look();
      findings.push({ check: check as DoctorCheck, ...said, facts: said.facts ?? {} });
    }
    return findings;
  };

  return {
    /** A middleware that remembers whether anybody comes through a proxy. */
    watch: (ctx: Context, next: Next) => {
      forwardedSeen ||= ctx.get('x-forwarded-for') !== '';
      return next();
    },
    examine: async (): Promise<Doctor> => ({
      checkedAt: new Date().toISOString(),
      findings: [...examine(await evidence()), ...(await ofRooms())],
    }),
  };
});
