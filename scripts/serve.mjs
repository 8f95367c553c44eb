// Runs the built site in this process and prints where to go.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './steps.mjs';
import { seed } from './seed.mjs';

const require = createRequire(import.meta.url);

/** Behind an https address cookies are secure and Strapi runs as in production; on plain http that would refuse logins. */
const chooseMode = () => {
  process.env.NODE_ENV ??= process.env.PUBLIC_URL?.startsWith('https:')
    ? 'production'
    : 'development';
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  process.env.STRAPI_HIDE_STARTUP_MESSAGE ??= 'true';
};

const print = ({ adminUrl, portalUrl, login, mailbox }) => {
  const lines = [
    '',
    '  Client Portal is running',
    '',
    `  Admin    ${adminUrl}`,
    `  Login    ${login.email}`,
    `  Password ${login.password}`,
    `  Portal   ${portalUrl}`,
    `  Mailbox  ${mailbox}`,
    '',
    '  Stop with Ctrl+C. Everything is kept; start again with npm start.',
    '',
  ];
  console.log(lines.join('\n'));
};

export const serve = async () => {
  chooseMode();
  process.chdir(root);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    autoReload: false,
  });
  await strapi.load();
  const login = await seed(strapi);
  await strapi.server.mount();
  const { host, port } = strapi.config.get('server');
  await new Promise((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(port, host, resolve);
  }).catch((error) => {
    const busy = error.code === 'EADDRINUSE';
    console.error(busy ? `Port ${port} is taken: set PORT to another one.` : error);
    process.exit(1);
  });
  const { urls, mail } = strapi[Symbol.for('client-portal.foundation')];
  const adminUrl = `${urls.publicUrl}/admin`;
  print({
    adminUrl,
    portalUrl: (await urls.current()).portal,
    login,
    mailbox:
      mail.transport.kind === 'mailbox'
        ? `${adminUrl}/plugins/client-portal/outbox`
        : `mail goes out through ${process.env.SMTP_HOST}`,
  });
  const stop = async () => {
    await strapi.destroy();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};
