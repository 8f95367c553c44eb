// `npm run develop`: for people who change the plugin. The plugin is rebuilt as files change, Strapi restarts
// and the admin panel reloads; the portal runs on Vite's own server with hot reload.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildPlugin, checkNode, install, portalVite, root, say } from './steps.mjs';
import { readEnvFile, writeEnvFile } from './env-file.mjs';

checkNode();
await install();
await buildPlugin();
writeEnvFile();
readEnvFile();

const plugin = path.join(root, 'plugins/client-portal');
const env = {
  ...process.env,
  NODE_ENV: 'development',
  STRAPI_TELEMETRY_DISABLED: 'true',
  PORTAL_ALLOWED_ORIGINS: 'http://localhost:5173',
};
const children = [
  ['npx', ['strapi-plugin', 'watch'], plugin],
  ['npx', ['strapi', 'develop', '--watch-admin'], root],
  [process.execPath, [portalVite(), '--config', 'portal/vite.config.mts'], plugin],
].map(([command, args, cwd]) => spawn(command, args, { cwd, env, stdio: 'inherit' }));

say('Admin http://localhost:1337/admin, portal with hot reload http://localhost:5173/portal/');
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
for (const child of children) child.once('exit', stop);
