// The site with the portal. What would take a benchmark too long through the API is written into the tables.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveCommands } from '../support/child.mjs';

if (process.env.BENCH_NO_DELAY === 'true') await import('../support/no-delay.mjs');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'package.json'));
process.chdir(root);

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  serveAdminPanel: false,
});
// No line a request, as on the other side; a level alone would still format each.
strapi.log.silent = true;
if (process.env.BENCH_LARGE_BODIES === 'true') {
  // Strapi's own upload ends at 200 MB unless it is told otherwise, in both places.
  const maxFileSize = 4_000_000_000;
  const body = { name: 'strapi::body', config: { formidable: { maxFileSize } } };
  const middlewares = strapi.config.get('middlewares');
  strapi.config.set(
    'middlewares',
    middlewares.map((one) => (one === 'strapi::body' ? body : one))
  );
  strapi.config.set('plugin::upload.sizeLimit', maxFileSize);
}
await strapi.load();

const adminLogin = { email: 'admin@example.org', password: 'Correct-horse-1' };
const superAdmin = await strapi.service('admin::role').getSuperAdmin();
await strapi.service('admin::user').create({
  ...adminLogin,
  firstname: 'Robin',
  lastname: 'Hale',
  isActive: true,
  roles: [superAdmin.id],
});
await strapi.server.mount();
await new Promise((resolve) =>
  strapi.server.listen(Number(process.env.PORT), '127.0.0.1', resolve)
);

const knex = strapi.db.connection;
const { provider } = strapi.plugin('email');
const { send } = provider;
let lastMail = null;
provider.send = (mail) => {
  lastMail = mail;
  return send(mail);
};
const table = (uid) => strapi.contentTypes[`plugin::client-portal.${uid}`].collectionName;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const documentId = () => randomBytes(12).toString('hex');
const insert = (uid, rows) => knex.batchInsert(table(uid), rows, 500);
const day = 24 * 60 * 60 * 1000;
let serial = 0;

/** How far back, in milliseconds: spread over so many weeks, the same in every run. */
const spread = (index, weeks) => ((index * 7919) % (weeks * 7)) * day + ((index * 104_729) % day);

const makeContacts = async ({ count, weeks = 26 }) => {
  const now = Date.now();
  const rows = Array.from({ length: count }, (_, index) => {
    serial += 1;
    const at = new Date(now - spread(index, weeks));
    const address = `client-${serial}@clients.example`;
    return {
      document_id: documentId(),
      name: `Client ${serial}`,
      email: address,
      email_folded: address,
      company: `Company ${serial % 1000}`,
      locale: 'en',
      access: 'on',
      dnd_email: false,
      dnd_sms: false,
      invited_at: at,
      // Two of three have come, the day after.
      joined_at: index % 3 === 0 ? null : new Date(at.getTime() + day),
      created_at: at,
      updated_at: at,
    };
  });
  await insert('contact', rows);
  return rows.map((row) => row.document_id);
};

const insertFiles = async (now) => {
  await insert('stored-file', [
    {
      document_id: documentId(),
      storage_key: randomBytes(16).toString('hex'),
      size: 1000,
      checksum: sha256(''),
      type: 'application/pdf',
      state: 'unscanned',
      created_at: now,
      updated_at: now,
    },
  ]);
  return knex(table('stored-file')).orderBy('id', 'desc').limit(1).select('id');
};

const commands = {
  /** @returns document ids */
  makeContacts,

  /** Links of contacts that have logged in before: one each. @returns what their buttons send */
  async makeLinks({ count }) {
    const ids = await makeContacts({ count });
    const now = new Date();
    await knex(table('contact')).whereNull('joined_at').update({ joined_at: now });
    const rows = await knex(table('contact')).orderBy('id', 'desc').limit(ids.length).select('id');
    const made = rows.map(({ id }) => ({
      contactId: id,
      link: randomBytes(16).toString('base64url'),
      secret: randomBytes(32).toString('base64url'),
    }));
    await insert(
      'magic-token',
      made.map(({ contactId, link, secret }) => ({
        document_id: documentId(),
        public_id: link,
        secret_hash: sha256(secret),
        purpose: 'login-email',
        contact_id: contactId,
        expires_at: new Date(now.getTime() + day),
        staff_readable: false,
        created_at: now,
        updated_at: now,
      }))
    );
    return made.map(({ link, secret }) => ({ link, secret }));
  },

  /** A user of Strapi's own users-permissions plugin that may ask who it is. */
  async makeUser({ action = 'plugin::users-permissions.user.me', ...login }) {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    if (!(await permissions.findOne({ where: { action, role: role.id } }))) {
      await permissions.create({ data: { action, role: role.id } });
    }
    await strapi.plugin('users-permissions').service('user').add({
      username: 'peer',
      email: login.identifier,
      password: login.password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    });
  },

  /** Documents of one contact among many more of others. @returns what its login link sends */
  /** Contracts that all have signed: their final copies are made from now on. */
  async makeSealing({ count, file, pages }) {
    const { files, jobs } = strapi[Symbol.for('client-portal.foundation')];
    const taken = await files.take({
      name: 'bench.pdf',
      declared: 'application/pdf',
      stream: createReadStream(file),
      room: null,
    });
    const fileId = await files.keep(taken, null, 'made');
    const now = new Date();
    const sizes = Array.from({ length: pages }, () => ({ width: 595.28, height: 841.89 }));
    const field = { type: 'signature', page: pages, x: 0.55, y: 0.8, width: 0.3, height: 0.08 };
    await insert(
      'contract',
      Array.from({ length: count }, () => ({
        document_id: documentId(),
        title: 'Bench',
        state: 'sealing',
        signing_order: 'parallel',
        version: 1,
        file_id: fileId,
        file_name: 'bench.pdf',
        document_hash: taken.sha256,
        pages: JSON.stringify(sizes),
        fields: JSON.stringify([{ ...field, id: 'sign', signer: 0, required: true }]),
        seal_attempts: 0,
        sent_at: now,
        signed_at: now,
        created_at: now,
        updated_at: now,
      }))
    );
    const rows = await knex(table('contract')).where({ state: 'sealing' }).select('id');
    await insert(
      'contract-signer',
      rows.map(({ id }) => ({
        document_id: documentId(),
        contract_id: id,
        position: 0,
        role: 'signer',
        name: 'Jane Client',
        email: 'jane@clients.example',
        state: 'signed',
        reminded: 0,
        filled: '{}',
        signature: JSON.stringify({ kind: 'typed', text: 'Jane Client', font: 'satisfy' }),
        initials: 'null',
        signed_at: now,
      }))
    );
    await jobs.enqueue(
      rows.map(({ id }) => ({ kind: 'contracts.seal', payload: { contract: id } }))
    );
  },
  async countSealing() {
    const [{ left }] = await knex(table('contract'))
      .where({ state: 'sealing' })
      .count({ left: '*' });
    return Number(left);
  },
  async makeDocuments({ own, others }) {
    const now = new Date();
    const [login] = await commands.makeLinks({ count: 1 });
    const [{ id }] = await knex(table('contact')).orderBy('id', 'desc').limit(1).select('id');
    const [file] = await insertFiles(now);
    const row = (contactId, index) => ({
      document_id: documentId(),
      contact_id: contactId,
      direction: 'sent',
      name: `Document ${index}.pdf`,
      shared: true,
      shared_at: now,
      tell_when_ready: false,
      version: 1,
      file_id: file.id,
      uploader_type: 'admin',
      uploaded_at: new Date(now - index * 1000),
      shown_at: new Date(now - index * 1000),
      seen_version: 0,
      downloads: 0,
      created_at: now,
      updated_at: now,
    });
    const chunk = 20_000;
    for (let start = 0; start < others; start += chunk) {
      const count = Math.min(chunk, others - start);
      // twenty of each of so many other contacts
      await insert(
        'shared-document',
        Array.from({ length: count }, (_, index) =>
          row(1_000_000 + Math.floor((start + index) / 20), start + index)
        )
      );
    }
    await insert(
      'shared-document',
      Array.from({ length: own }, (_, index) => row(id, index))
    );
    return login;
  },

  /** What the uploads of a round have left, so that the next one finds the same. */
  async forgetFiles() {
    for (const uid of [
      'shared-document',
      'document-version',
      'document-activity',
      'upload',
      'stored-file',
      'job',
    ])
      await knex(table(uid)).delete();
    const { rm } = await import('node:fs/promises');
    const folder = path.join(strapi.dirs.static.public, 'uploads');
    const files = await strapi.db
      .query('plugin::upload.file')
      .findMany({ select: ['hash', 'ext'] });
    for (const { hash, ext } of files)
      await rm(path.join(folder, `${hash}${ext}`), { force: true });
    await strapi.db.query('plugin::upload.file').deleteMany({});
  },
  async makeFolder({ folder }) {
    const { mkdir } = await import('node:fs/promises');
    await mkdir(folder, { recursive: true });
  },

  async waitForJobs() {
    for (;;) {
      const [{ n }] = await knex(table('job')).whereNot('state', 'dead').count({ n: '*' });
      if (Number(n) === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  },
  /** The mail that went out last, as users of nodemailer write one: plain strings and nodemailer's own choice of coding. */
  lastMail: () => {
    const html = lastMail.html.raw?.replace(/^[^]*?\r\n\r\n/, '') ?? lastMail.html;
    return { ...lastMail, html, encoding: undefined };
  },

  /** What both databases do by themselves after a while, so that plans don't depend on luck. */
  analyse: () =>
    knex
      .raw(strapi.db.dialect.client === 'postgres' ? 'vacuum analyze' : 'analyze')
      .then(() => undefined),
  adminLogin: () => adminLogin,
  stop: () => strapi.destroy(),
};

await serveCommands(commands);
