import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, cookieOf } from '../support/http';
import { eventually } from '../support/portal';
import { lowPort } from '../support/process';

const root = path.resolve(__dirname, '../..');
const plugin = path.join(root, 'plugins/client-portal');
// Inside the repository, so that Strapi itself is found there; the plugin and what it needs are its own.
const app = path.join(root, '.tmp/consumer');

const files: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'consumer',
    private: true,
    version: '1.0.0',
    dependencies: { '@strapi/plugin-users-permissions': '5.54.0' },
  }),
  'config/server.js': `module.exports = { host: '127.0.0.1', port: Number(process.env.PORT), app: { keys: ['a', 'b'] } };`,
  'config/admin.js': `module.exports = { auth: { secret: 'admin-secret' }, apiToken: { salt: 'salt' }, transfer: { token: { salt: 'salt' } } };`,
  'config/api.js': 'module.exports = {};',
  'config/database.js': `module.exports = { connection: { client: 'sqlite', connection: { filename: '${app}/data.db' }, useNullAsDefault: true } };`,
  'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
  'config/plugins.js': `module.exports = { 'users-permissions': { config: { jwtSecret: 'users-secret' } } };`,
  'start.js': `const { createStrapi } = require('@strapi/strapi');
    process.chdir(__dirname);
    (async () => {
      const strapi = createStrapi({ appDir: __dirname, distDir: __dirname, serveAdminPanel: false });
      strapi.log.level = 'error';
      await strapi.load();
      const role = await strapi.service('admin::role').getSuperAdmin();
      await strapi.service('admin::user').create({ email: 'admin@example.org', password: 'Correct-horse-1', firstname: 'A', isActive: true, roles: [role.id] });
      await strapi.server.mount();
      strapi.server.listen(Number(process.env.PORT), '127.0.0.1');
    })().catch((error) => { console.error(error); process.exit(1); });`,
};

let child: ChildProcess | undefined;
let url = '';

beforeAll(async () => {
  rmSync(app, { recursive: true, force: true });
  for (const folder of ['config', 'src', 'public/uploads', 'database/migrations'])
    mkdirSync(path.join(app, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(app, name), text);
  execFileSync('npm', ['pack', '--pack-destination', app, '--silent'], { cwd: plugin });
  const tarball = readdirSync(app).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync(
    'npm',
    [
      'install',
      `./${tarball}`,
      '--legacy-peer-deps',
      '--omit=dev',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--silent',
    ],
    { cwd: app }
  );
  const port = await lowPort();
  url = `http://localhost:${port}`;
  child = spawn(process.execPath, ['start.js'], {
    cwd: app,
    env: { PATH: process.env.PATH, PORT: String(port), STRAPI_TELEMETRY_DISABLED: 'true' },
  });
  await eventually(
    async () =>
      (await call(url, 'GET', '/api/client-portal/portal').catch(() => null))?.status === 200,
    90
  );
}, 300_000);

afterAll(() => {
  child?.kill('SIGKILL');
});

describe('the packed plugin in an empty Strapi', () => {
  it('invites a client, lets it in with the mailed link, and serves the portal', async () => {
    const login = await call(url, 'POST', '/admin/login', {
      body: { email: 'admin@example.org', password: 'Correct-horse-1' },
    });
    const headers = { authorization: `Bearer ${login.body.data.token}` };
    const sent = await call(url, 'POST', '/client-portal/invitations', {
      headers,
      body: { emails: ['ann.lee@clients.example'] },
    });
    expect(sent.status).toBe(202);
    const message = await eventually(async () => {
      const { body } = await call(url, 'GET', '/client-portal/outbox', { headers });
      return body.results.find((one: { status: string }) => one.status === 'sent');
    });
    const shown = await call(url, 'GET', `/client-portal/outbox/${message.id}`, { headers });
    const [, link, secret] = /\/l\/([\w-]+)#([\w-]+)/.exec(shown.body.text) ?? [];
    const redeemed = await call(url, 'POST', '/api/client-portal/auth/link/redeem', {
      body: { link, secret },
    });
    const session = await call(url, 'GET', '/api/client-portal/session', {
      headers: { cookie: cookieOf(redeemed) ?? '' },
    });
    expect(session.body.contact.name).toBe('Ann Lee');
    const page = await fetch(`${url}/portal`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<base href="/portal/"');
  });
});
