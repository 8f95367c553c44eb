// The first admin, and a demo agency on an empty database.
import { randomBytes } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

const demo = () => JSON.parse(readFileSync(new URL('./demo.json', import.meta.url), 'utf8'));

/** @returns what to print; a password that somebody has changed since is not known here */
const firstAdmin = async (strapi) => {
  const email = (process.env.ADMIN_EMAIL || 'admin@example.org').toLowerCase();
  const service = strapi.service('admin::user');
  const count = await strapi.db.query('admin::user').count();
  if (count === 0) {
    const password = process.env.ADMIN_PASSWORD || `${randomBytes(12).toString('base64url')}aA1`;
    const role = await strapi.service('admin::role').getSuperAdmin();
    await service.create({
      email,
      password,
      firstname: 'Robin',
      lastname: 'Hale',
      isActive: true,
      roles: role ? [role.id] : [],
    });
    return { email, password };
  }
  const known = await strapi.db.query('admin::user').findOne({ where: { email } });
  const password = process.env.ADMIN_PASSWORD;
  const unchanged =
    known?.password &&
    password &&
    (await strapi.service('admin::auth').validatePassword(password, known.password));
  return {
    email: known ? email : 'an existing admin',
    password: unchanged ? password : '(as you set it)',
  };
};

/** Published for a contact, a brief switches its portal on and is offered by mail: only where no mail leaves the machine. */
const addBriefs = async (strapi, briefs, made) => {
  const { mail } = strapi[Symbol.for('client-portal.foundation')];
  const status = mail.transport.kind === 'mailbox' ? 'published' : 'draft';
  for (const { contact, ...brief } of briefs) {
    const data = { ...brief, contact: made.get(contact).documentId };
    await strapi.documents('api::brief.brief').create({ data, status });
  }
};

/** Where single contacts differ. The Document Service leaves out what the portal decides; the rows take it. */
const addDifferences = async (strapi, { withoutUploads, overrides }, made) => {
  for (const contact of withoutUploads) {
    await strapi.db
      .query('plugin::client-portal.contact')
      .update({ where: { id: made.get(contact).id }, data: { uploadsAllowed: false } });
  }
  for (const { contact, box, allowed } of overrides) {
    await strapi.db.query('plugin::client-portal.app-permission').create({
      data: {
        contactId: made.get(contact).id,
        box,
        allowed,
        source: 'override',
        decidedBy: 'Robin Hale',
      },
    });
  }
};

const demoFiles = (names) =>
  names.map((name) => ({
    name,
    stream: createReadStream(new URL(`./demo/${name}`, import.meta.url)),
  }));

/** Files in both directions, and one that is asked for. Shared ones are told by mail, as briefs are. */
const addDocuments = async (strapi, { documents, received, documentRequests }, made) => {
  const { mail } = strapi[Symbol.for('client-portal.foundation')];
  const room = strapi.plugin('client-portal').service('documents');
  const stays = mail.transport.kind === 'mailbox';
  for (const { contact, files, shared, ...options } of documents) {
    const given = { ...options, shared: shared && stays, by: 'Robin Hale' };
    await room.share(made.get(contact).documentId, demoFiles(files), given);
  }
  for (const { contact, files } of received) {
    await room.receive(made.get(contact).documentId, demoFiles(files));
  }
  for (const { contact, by, ...request } of stays ? documentRequests : []) {
    await room.request({ ...request, contacts: [made.get(contact).documentId] }, by);
  }
};

/** Templates, a contract that waits for its signer and a draft. */
const addContracts = async (strapi, { contractTemplates, contracts }, made) => {
  const { mail } = strapi[Symbol.for('client-portal.foundation')];
  const room = strapi.plugin('client-portal').service('contracts');
  const stays = mail.transport.kind === 'mailbox';
  const templates = new Map();
  for (const template of contractTemplates) {
    templates.set(template.name, await room.createTemplate(template, 'Robin Hale'));
  }
  for (const { template, contact, by, send } of contracts) {
    const signers = [{ contact: made.get(contact).documentId }];
    await room.fromTemplate(
      { template: templates.get(template).id, signers, send: send && stays },
      by
    );
  }
};

const demoAgency = async (strapi) => {
  const marker = strapi.store({ type: 'plugin', name: 'client-portal', key: 'demo' });
  if (await marker.get()) return;
  const empty = (await strapi.db.query('plugin::client-portal.contact').count()) === 0;
  if (empty) {
    const {
      settings,
      contacts,
      announcements,
      briefs,
      documents,
      received,
      documentRequests,
      contractTemplates,
      contracts,
      ...differences
    } = demo();
    const foundation = strapi[Symbol.for('client-portal.foundation')];
    for (const [section, value] of Object.entries(settings)) {
      await foundation.settings.write(section, value);
    }
    const made = new Map();
    for (const contact of contacts) {
      made.set(
        contact.email,
        await strapi.documents('plugin::client-portal.contact').create({ data: contact })
      );
    }
    for (const announcement of announcements) {
      await strapi
        .documents('api::announcement.announcement')
        .create({ data: announcement, status: 'published' });
    }
    await addDifferences(strapi, differences, made);
    await addBriefs(strapi, briefs, made);
    await addDocuments(strapi, { documents, received, documentRequests }, made);
    await addContracts(strapi, { contractTemplates, contracts }, made);
  }
  await marker.set({ value: { seeded: empty } });
};

export const seed = async (strapi) => {
  const login = await firstAdmin(strapi);
  if (process.env.SEED_DEMO === 'true') await demoAgency(strapi);
  return login;
};
