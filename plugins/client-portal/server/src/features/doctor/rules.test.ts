import { examine, type Evidence } from './rules';

const sound: Evidence = {
  production: true,
  publicUrl: 'https://cms.agency.com',
  publicUrlSet: true,
  secretSet: true,
  sharedSecrets: [],
  weakSecrets: [],
  transport: 'smtp',
  sender: 'hello@agency.com',
  registration: { open: false, confirmsEmail: false },
  directoryReaders: [],
  legacyJwt: false,
  clockSkewSeconds: 1,
  database: 'postgres',
  redis: 'up',
  trustedProxyHops: 1,
  forwardedSeen: true,
  domain: null,
  mediaLibraryPublic: false,
  files: { driver: 'local', works: true },
  scanner: 'unset',
  requestTimeoutMinutes: 360,
  failedMessages: 0,
  deadJobs: 0,
  auditFaults: 0,
};
const found = (more: Partial<Evidence>) =>
  examine({ ...sound, ...more })
    .filter(({ level }) => level !== 'ok')
    .map(({ check, level }) => [check, level]);

describe('examine', () => {
  it('has nothing to say where all is well', () => expect(found({})).toEqual([]));

  it.each([
    [{ publicUrlSet: false }, 'public-url', 'error'],
    [{ publicUrl: 'http://cms.agency.com' }, 'https', 'error'],
    [{ secretSet: false }, 'portal-secret', 'error'],
    [{ sharedSecrets: [['JWT_SECRET', 'ADMIN_JWT_SECRET']] }, 'strapi-secrets', 'error'],
    [{ weakSecrets: ['APP_KEYS'] }, 'strapi-secrets', 'error'],
    [{ transport: 'mailbox' as const }, 'mail-transport', 'error'],
    [{ sender: 'no-reply@example.org' }, 'mail-sender', 'warning'],
    [{ registration: { open: true, confirmsEmail: false } }, 'registration', 'warning'],
    [{ directoryReaders: ['Public'] }, 'user-directory', 'error'],
    [{ legacyJwt: true }, 'jwt-mode', 'warning'],
    [{ clockSkewSeconds: -120 }, 'clock', 'error'],
    [{ database: 'sqlite' as const }, 'database', 'warning'],
    [{ redis: 'down' as const }, 'redis', 'error'],
    [{ trustedProxyHops: 0 }, 'proxy', 'warning'],
    [
      { domain: { host: 'p.agency.com', status: 'failing', reason: 'dns_missing' } },
      'domain',
      'warning',
    ],
    [{ mediaLibraryPublic: true }, 'media-library', 'warning'],
    [{ files: { driver: 'aws-s3', works: false } }, 'file-storage', 'error'],
    [{ scanner: 'down' as const }, 'virus-scanner', 'error'],
    [{ requestTimeoutMinutes: 5 }, 'request-timeout', 'warning'],
    [{ failedMessages: 2 }, 'outbox', 'warning'],
    [{ deadJobs: 1 }, 'jobs', 'warning'],
    [{ auditFaults: 1 }, 'audit-trail', 'error'],
  ])('finds %p', (more, check, level) => expect(found(more)).toEqual([[check, level]]));

  it('is milder on the machine of a developer', () => {
    const local = { production: false, publicUrl: 'http://localhost:1337', publicUrlSet: false };
    expect(
      found({ ...local, secretSet: false, transport: 'mailbox' }).map(([, level]) => level)
    ).toEqual(['warning', 'warning', 'warning', 'warning']);
  });

  it('has a mend for whatever is not well', () => {
    for (const finding of examine({ ...sound, legacyJwt: true, deadJobs: 1 })) {
      expect(finding.mend === null).toBe(finding.level === 'ok');
    }
  });
});
