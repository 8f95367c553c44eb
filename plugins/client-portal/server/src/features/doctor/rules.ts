import type { Doctor } from '#protocol';

export type Finding = Doctor['findings'][number];

/** All that was looked up; nothing here asks anything. */
export interface Evidence {
  production: boolean;
  publicUrl: string;
  publicUrlSet: boolean;
  secretSet: boolean;
  /** names of environment values that are the same secret */
  sharedSecrets: string[][];
  /** names of secrets that are missing, too short or left as they were in an example */
  weakSecrets: string[];
  transport: 'smtp' | 'mailbox';
  sender: string;
  registration: { open: boolean; confirmsEmail: boolean };
  /** roles that may read the directory of users */
  directoryReaders: string[];
  legacyJwt: boolean;
  clockSkewSeconds: number;
  database: 'sqlite' | 'postgres' | 'mysql';
  redis: 'unset' | 'up' | 'down';
  trustedProxyHops: number;
  forwardedSeen: boolean;
  domain: { host: string; status: string; reason: string | null } | null;
  mediaLibraryPublic: boolean;
  files: { driver: string; works: boolean };
  scanner: 'unset' | 'up' | 'down';
  /** after how many minutes Node ends a request that has not arrived; 0: never */
  requestTimeoutMinutes: number;
  failedMessages: number;
  deadJobs: number;
  auditFaults: number;
}

type Say = Omit<Finding, 'check' | 'facts'> & { facts?: Finding['facts'] };

const ok = (finding: string, message: string, facts: Finding['facts'] = {}): Say => ({
  level: 'ok',
  finding,
  message,
  mend: null,
  facts,
});
const warn = (
  finding: string,
  message: string,
  mend: string,
  facts: Finding['facts'] = {}
): Say => ({
  level: 'warning',
  finding,
  message,
  mend,
  facts,
});
const err = (
  finding: string,
  message: string,
  mend: string,
  facts: Finding['facts'] = {}
): Say => ({
  ...warn(finding, message, mend, facts),
  level: 'error',
});

/** What is well enough on a developer's machine and unsafe where clients come. */
const inProduction = (evidence: Evidence, said: Say): Say =>
  evidence.production ? said : { ...said, level: 'warning' };

/** Checks that rooms of their own answer for. */
type RoomCheck = 'seal-key' | 'timestamp-server' | 'sealing';

const checks: Record<Exclude<Finding['check'], RoomCheck>, (evidence: Evidence) => Say> = {
  'public-url': (e) =>
    e.publicUrlSet
      ? ok('set', `Links begin with ${e.publicUrl}`, { url: e.publicUrl })
      : inProduction(
          e,
          err(
            'unset',
            `Links in emails begin with ${e.publicUrl}, which nobody else can open`,
            'Set PUBLIC_URL to the address at which clients reach this server.',
            { url: e.publicUrl }
          )
        ),
  https: (e) =>
    e.publicUrl.startsWith('https:')
      ? ok('on', 'The public URL is https')
      : inProduction(
          e,
          err(
            'off',
            'The public URL is http: sessions and links can be read on the way',
            'Put a proxy with TLS in front and set PUBLIC_URL to its https address.'
          )
        ),
  'portal-secret': (e) =>
    e.secretSet
      ? ok('set', 'PORTAL_SECRET is set')
      : inProduction(
          e,
          err(
            'unset',
            'PORTAL_SECRET is not set: codes end and the audit trail can not be checked after a restart',
            'Set PORTAL_SECRET to at least 32 random characters, for example from: openssl rand -base64 48'
          )
        ),
  'strapi-secrets': (e) => {
    const shared = e.sharedSecrets[0];
    if (shared) {
      return err(
        'shared',
        `${shared.join(' and ')} are the same: tokens of one count for the other`,
        'Give each its own random value.',
        { names: shared.join(', ') }
      );
    }
    return e.weakSecrets.length === 0
      ? ok('own', 'Every secret is its own')
      : inProduction(
          e,
          err(
            'weak',
            `${e.weakSecrets.join(', ')}: missing, short, or an example`,
            'Set each to at least 16 random characters.',
            { names: e.weakSecrets.join(', ') }
          )
        );
  },
  'mail-transport': (e) =>
    e.transport === 'smtp'
      ? ok('smtp', 'Mail goes out over SMTP')
      : inProduction(
          e,
          err(
            'mailbox',
            'The built-in mailbox takes all mail: nothing reaches a client, and staff can read every login link',
            'Set SMTP_HOST and its companions.'
          )
        ),
  'mail-sender': (e) =>
    /@(?:localhost|.*\.(?:invalid|example|test)|example\.(?:com|org|net))$/.test(e.sender)
      ? warn(
          'example',
          `Mail is sent from ${e.sender}, which no server accepts for long`,
          'Set SMTP_FROM, or the sender in the email settings, to an address of your domain.',
          { sender: e.sender }
        )
      : ok('set', `Mail is sent from ${e.sender}`, { sender: e.sender }),
  registration: (e) => {
    if (!e.registration.open) return ok('closed', 'Nobody can register with Strapi by themselves');
    return warn(
      e.registration.confirmsEmail ? 'open-confirmed' : 'open',
      e.registration.confirmsEmail
        ? 'Anybody can register with Strapi, with a confirmed address'
        : 'Anybody can register with Strapi, with an address that is not theirs',
      "Portal clients need no registration: switch it off under Users & Permissions, Advanced settings. An account that was registered with a client's address opens nothing in the portal either way."
    );
  },
  'user-directory': (e) =>
    e.directoryReaders.length === 0
      ? ok('hidden', 'No public role reads the list of users')
      : err(
          'readable',
          `The role ${e.directoryReaders.join(', ')} may read every user`,
          'Take the permission "find" of Users & Permissions, User, from that role.',
          { roles: e.directoryReaders.join(', ') }
        ),
  'jwt-mode': (e) =>
    e.legacyJwt
      ? warn(
          'legacy',
          "Strapi's own logins are tokens that nothing can end for 30 days",
          "Set jwtManagement to 'refresh' for users-permissions. Sessions of the portal are not affected."
        )
      : ok('refresh', "Strapi's own logins can be ended"),
  clock: (e) =>
    Math.abs(e.clockSkewSeconds) > 60
      ? err(
          'skewed',
          `The clocks of this server and of the database differ by ${e.clockSkewSeconds} s: links and codes expire early or late`,
          'Synchronise both with NTP.',
          { seconds: e.clockSkewSeconds }
        )
      : ok('right', 'The clocks of server and database agree'),
  database: (e) =>
    e.database === 'sqlite' && e.production
      ? warn(
          'sqlite',
          'SQLite serves one process on one machine',
          'That is fine for one process. Use PostgreSQL or MySQL before you start a second.'
        )
      : ok(e.database, `The database is ${e.database}`),
  redis: (e) =>
    e.redis === 'down'
      ? err(
          'down',
          'Redis does not answer: each process counts its limits by itself',
          'Look at REDIS_URL and the server behind it.'
        )
      : ok(e.redis, e.redis === 'up' ? 'Redis answers' : 'Limits are counted in the database'),
  proxy: (e) =>
    e.forwardedSeen && e.trustedProxyHops === 0
      ? warn(
          'untrusted',
          'Requests come through a proxy that is not trusted: all clients share its address, and its limits',
          'Set TRUSTED_PROXY_HOPS to the number of proxies in front.'
        )
      : ok('set', `${e.trustedProxyHops} proxies are trusted`, { hops: e.trustedProxyHops }),
  domain: (e) => {
    if (!e.domain) return ok('none', 'No own domain is set');
    const facts = { host: e.domain.host, reason: e.domain.reason ?? '' };
    return e.domain.status === 'verified'
      ? ok('verified', `${e.domain.host} leads to this portal`, facts)
      : warn(
          e.domain.status,
          `${e.domain.host} does not lead to this portal yet${e.domain.reason ? ` (${e.domain.reason})` : ''}`,
          'Set the record that the domain settings show, then check again. Links use the address of the server meanwhile.',
          facts
        );
  },
  'media-library': (e) =>
    e.mediaLibraryPublic
      ? warn(
          'public',
          'Files of the Media Library can be opened by anybody who has their address',
          "Keep clients' files out of it: what is shared in the portal has its own, private storage."
        )
      : ok('private', 'Files of the Media Library are signed'),
  'file-storage': (e) =>
    e.files.works
      ? ok('works', `Files are kept by ${e.files.driver}`, { driver: e.files.driver })
      : err(
          'broken',
          'Files can not be written, read and deleted where they are to be kept',
          'Look at the storage settings of the plugin: the folder and its rights, or the bucket and its keys.',
          { driver: e.files.driver }
        ),
  'request-timeout': (e) =>
    e.requestTimeoutMinutes === 0 || e.requestTimeoutMinutes > 15
      ? ok('long', 'Large files on slow lines have time to arrive')
      : warn(
          'short',
          `Uploads that take longer than ${e.requestTimeoutMinutes} minutes are cut off`,
          'Set http.serverOptions.requestTimeout in config/server.ts to some hours, in milliseconds.',
          { minutes: e.requestTimeoutMinutes }
        ),
  'virus-scanner': (e) => {
    if (e.scanner === 'up') return ok('up', 'The virus scanner answers');
    return e.scanner === 'down'
      ? err(
          'down',
          'The virus scanner does not answer: files wait or are refused',
          'Start clamd, or correct its host and port.'
        )
      : ok('unset', 'Files are judged by name and content; no virus scanner is configured');
  },
  outbox: (e) =>
    e.failedMessages > 0
      ? warn(
          'failed',
          `${e.failedMessages} messages failed for good`,
          'Look at the outbox and retry them.',
          {
            count: e.failedMessages,
          }
        )
      : ok('clear', 'No message has failed'),
  jobs: (e) =>
    e.deadJobs > 0
      ? warn('dead', `${e.deadJobs} jobs gave up`, 'Look at the outbox page, section Jobs.', {
          count: e.deadJobs,
        })
      : ok('clear', 'No job has given up'),
  'audit-trail': (e) =>
    e.auditFaults > 0
      ? err(
          'broken',
          `The audit trail has been changed in ${e.auditFaults} places`,
          'Run npm run audit:verify for the places; find out who can write to the database.',
          { count: e.auditFaults }
        )
      : ok('whole', 'The audit trail is whole'),
};

/** What is unsafe or missing, with the mend beside each (threats 39, 95). */
export const examine = (evidence: Evidence): Finding[] =>
  Object.entries(checks).map(([check, look]) => {
    const said = look(evidence);
    return { check: check as Finding['check'], ...said, facts: said.facts ?? {} };
  });
