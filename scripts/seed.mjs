// The first admin, and a demo agency on an empty database.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

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

const demoAgency = async (strapi) => {
  const marker = strapi.store({ type: 'plugin', name: 'client-portal', key: 'demo' });
  if (await marker.get()) return;
  const empty = (await strapi.db.query('plugin::client-portal.contact').count()) === 0;
  if (empty) {
    const { settings, contacts, announcements } = demo();
    const foundation = strapi.plugin('client-portal').service('foundation');
    for (const [section, value] of Object.entries(settings)) {
      await foundation.settings.write(section, value);
    }
    for (const contact of contacts) {
      await strapi.documents('plugin::client-portal.contact').create({ data: contact });
    }
    for (const announcement of announcements) {
      await strapi
        .documents('api::announcement.announcement')
        .create({ data: announcement, status: 'published' });
    }
  }
  await marker.set({ value: { seeded: empty } });
};

export const seed = async (strapi) => {
  const login = await firstAdmin(strapi);
  if (process.env.SEED_DEMO === 'true') await demoAgency(strapi);
  return login;
};
