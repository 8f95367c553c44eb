// One Strapi with the portal, as a process of its own: tests talk to it over HTTP as its users do, and kill it.
// What no user can do (move the clock, read the tables) goes over the IPC channel.
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { subscribe } from './subscribers.mjs';
import { rememberTables } from './tables.mjs';

/** another one is a copy of the site with a room more (tests/support/room-site.ts) */
const root =
  process.env.TEST_SITE ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));
process.chdir(root);
process.on('disconnect', () => process.exit(1));

/**
 * Takes the port at once: Strapi asks for its own address long before it listens. A port asked for by its number is
 * that of a server that has just ended, and may be in passing use.
 */
const door = createServer((socket) => socket.destroy());
const openDoor = (port, tries = 50) =>
  new Promise((resolve, reject) => {
    door.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || tries === 0) return reject(error);
      setTimeout(() => openDoor(port, tries - 1).then(resolve, reject), 100);
    });
    door.listen(port, '127.0.0.1', () => resolve(door.address().port));
  });
const port = await openDoor(Number(process.env.PORT ?? 0));
for (const [name, value] of Object.entries(process.env))
  process.env[name] = value.replaceAll('{port}', String(port));
process.env.PORT = String(port);

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  serveAdminPanel: process.env.TEST_ADMIN_PANEL === 'true',
});
strapi.log.level = process.env.TEST_LOG ?? 'error';
await strapi.register();
// Another email provider than that of the site's configuration.
if (process.env.TEST_EMAIL) strapi.config.set('plugin::email', JSON.parse(process.env.TEST_EMAIL));
// As an extension of the site does in its own `register`: jobs of the last process are delivered from bootstrap on.
if (process.env.TEST_SUBSCRIBERS) subscribe(strapi, process.env.TEST_SUBSCRIBERS);
await strapi.bootstrap();
strapi.isLoaded = true;

const adminEmail = 'admin@example.org';
if ((await strapi.db.query('admin::user').count()) === 0) {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: adminEmail,
    password: 'Correct-horse-1',
    firstname: 'Robin',
    lastname: 'Hale',
    isActive: true,
    roles: [role.id],
  });
}
if (process.env.TEST_PREPARE_ONLY === 'true') {
  await strapi.destroy();
  process.exit(0);
}

await strapi.server.mount();
await new Promise((resolve) => strapi.server.listen(door, resolve));
// A test that waits for another program keeps its connections; Node's server would hang up after five seconds.
strapi.server.httpServer.keepAliveTimeout = 10 * 60 * 1000;

const foundation = strapi[Symbol.for('client-portal.foundation')];
const { database, clock, audit, files, sweep, jobs, jobHandlers, settings } = foundation;
let offset = 0;
clock.now = () => new Date(Date.now() + offset);
let statements = null;
strapi.db.connection.on('query', ({ sql }) => statements?.push(sql));

// One admin logs in once for every file.
if (process.env.TEST_KEPT === 'true') strapi.config.set('admin.rateLimit', { max: 1000 });
const putTablesBack =
  process.env.TEST_KEPT === 'true' &&
  (await rememberTables(strapi.db.connection, database.dialect));

const tableNames = () =>
  Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('plugin::client-portal.'))
    .map(({ collectionName }) => collectionName);

const commands = {
  advance: ({ milliseconds }) => void (offset += milliseconds),
  turnBack: () => void (offset = 0),
  /** as it was when it began to listen: for the tests of the next file */
  reset: async () => {
    offset = 0;
    statements = null;
    await jobs.stop();
    await putTablesBack();
    for await (const { key } of files.storage.list()) await files.storage.delete(key);
    // Whatever is written: nothing is answered any more from what was read before.
    await settings.write('provider-secrets', { sealed: {} });
    jobs.start(jobHandlers);
  },
  dump: async ({ tables = tableNames() }) => {
    const all = {};
    for (const table of tables) {
      const rows = await database.query(table).select();
      all[table] = rows.sort((one, other) => one.id - other.id);
    }
    return all;
  },
  countStatements: ({ on }) => {
    const counted = statements;
    statements = on ? [] : null;
    return counted;
  },
  verifyAudit: () => audit.verify(),
  /** what the crons of the files and documents do */
  sweep: () => sweep.run(),
  cron: ({ job }) =>
    strapi.cron.jobs.find(({ name }) => name === `client-portal.${job}`).job.trigger(),
  stored: async () => {
    const keys = [];
    for await (const { key, size } of files.storage.list()) keys.push({ key, size });
    return keys;
  },
  memory: () => process.memoryUsage(),
  /** every route of the plugin, as Strapi has it */
  routes: () =>
    Object.entries(strapi.plugin('client-portal').routes).flatMap(([side, router]) =>
      router.routes.map(({ method, path, config }) => ({
        side,
        method,
        path,
        isPublic: config.auth === false,
        strategies: (config.auth?.strategies ?? []).map(({ name }) => name),
      }))
    ),
  /** the names that the query of each route has, by method and path below its API */
  queries: () =>
    foundation.definitions.map(({ side, method, path: place, query }) => ({
      side: side === 'admin' || side === 'ticket' ? 'admin' : 'content-api',
      method,
      path: place,
      names: Object.keys(query?.shape ?? {}),
    })),
  /** an app as a later room registers one */
  registerApp: ({ app }) =>
    strapi
      .plugin('client-portal')
      .service('apps')
      .register({ kind: 'collection', source: 'code', ...app }),
  /** as an extension of the site would */
  documentsByCode: async ({ contact, text }) => {
    const room = strapi.plugin('client-portal').service('documents');
    const file = (name) => ({ name, stream: Readable.from([Buffer.from(text)]) });
    const { offer } = await room.share(contact, [file('out.txt')], { by: 'Robin Hale' });
    const received = await room.receive(contact, [file('in.txt')]);
    await room.request({ contacts: [contact], items: [{ label: 'Passport' }] });
    return { offer, received: received.map(({ name }) => name) };
  },
  grant: ({ contact, given }) =>
    strapi.plugin('client-portal').service('access').grant(contact, given),
  grantInTransaction: ({ contact, given, fails }) =>
    strapi.db.transaction(async () => {
      const outcome = await strapi.plugin('client-portal').service('access').grant(contact, given);
      if (fails) throw new Error('and then it failed');
      return outcome;
    }),
  /** Strapi's own ways to write: what scripts of the agency do */
  documents: ({ uid, action, params }) => strapi.documents(uid)[action](params),
  query: ({ uid, action, params }) => strapi.db.query(uid)[action](params),
  /** the plugin's tables, by what each column holds */
  columns: () =>
    Object.fromEntries(
      foundation.tables.map(({ name, tableName, columns }) => [
        name,
        {
          tableName,
          columns: Object.fromEntries(
            Object.entries(columns).map(([column, { kind }]) => [column, kind])
          ),
        },
      ])
    ),
  insertRow: ({ table: named, row }) => {
    const table = foundation.tables.find(({ name }) => name === named);
    const isDate = ([column, value]) => table.columns[column]?.kind === 'date' && value !== null;
    const dates = Object.entries(row).filter(isDate);
    for (const [column, value] of dates) row[column] = new Date(value);
    return database.of(table).insert(row);
  },
  /** what rooms know of a contact, or make of it */
  contactParts: async ({ what, contact }) => {
    const said = {};
    for (const [room, part] of [...foundation.contactParts].reverse())
      said[room] = await database.transaction(() => part[what]?.(contact));
    return said;
  },
  tamper: ({ table, where, data }) => database.query(table).where(where).update(data),
  insert: ({ table, rows }) => strapi.db.connection.batchInsert(table, rows, 50),
  stop: async () => {
    await strapi.destroy();
    setTimeout(() => process.exit(0), 10);
  },
};

process.on('message', async ({ id, command, ...args }) => {
  try {
    process.send({ id, result: (await commands[command](args)) ?? null });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.send({ port });
