/** Files that measure time: nothing else runs beside them. */
export const alone = ['security/attack-contract-files.test.ts'];

// Test files that run on SQLite only, each with the reason why no other database can make a difference. Whatever
// reads or writes rows in a way of its own (searches, sorts, counts, locks, single uses, unique values, cascades,
// lengths and characters of columns) runs on every database, and so does what kills a server.
export const sqliteOnly = {
  'integration/domain.test.ts':
    'Slugs, Host headers, DNS answers and proxies. Its one row is a section of the settings, whose reading and writing stand in admin.test.ts and attack-races.test.ts.',
  'integration/mailbox.test.ts':
    'Where a mail goes without SMTP is decided after its row was claimed; claims, retries and the outbox stand in sends.test.ts.',
  'integration/mail-providers.test.ts':
    'What a provider of Strapi is given, and a process that one of them ends. The rows of a message in flight are those of faults/kill.test.ts.',
  'integration/redis.test.ts': 'The limits stand in Redis instead of a table.',
  'integration/storage.test.ts': 'The storage of files knows no database at all.',
  'integration/contract-seals.test.ts':
    'What a sealed PDF holds and how others judge it: bytes. Its rows are those of contracts.test.ts.',
  'integration/site.test.ts':
    'Addresses of panel and REST API: configuration that is read before any row.',
  'security/admin-permissions.test.ts':
    'Policies in front of the routes, which ask Strapi’s own engine of permissions before any handler runs; the list of routes is code.',
  'security/attack-contract-files.test.ts':
    'Hostile PDFs, certificates and templates, and where ink lands on a page: refused or drawn before anything is written.',
  'security/attack-files.test.ts':
    'Types of files, archives, signed download URLs and bodies: judged by their bytes and by HMAC before a row is read or written.',
  'security/attack-settings.test.ts':
    'Hosts, headers and what a policy refuses. The settings are the rows of admin.test.ts.',
  'security/requests.test.ts':
    'Headers, cookies, methods and content types, which are refused before a handler reads a row; limits are counted by every database in codes.test.ts and passwords.test.ts.',
};
