// `npm run develop`: for people who change the plugin. The plugin is rebuilt as files change, Strapi restarts
// with it and the admin panel reloads; the portal runs on Vite's own server with hot reload.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, statSync, watchFile } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readEnvFile, writeEnvFile } from './env-file.mjs';
import { buildPlugin, checkNode, install, portalVite, root, say } from './steps.mjs';

checkNode();
await install();
await buildPlugin();
writeEnvFile();
readEnvFile();

const plugin = path.join(root, 'plugins/client-portal');
const bundle = path.join(plugin, 'dist/server/index.js');
const port = process.env.PORT ?? '1337';
const env = {
  ...process.env,
  NODE_ENV: 'development',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_URL: `http://localhost:${port}`,
};
const children = new Map();
let stopping = false;

const start = (name, command, args, cwd) => {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  children.set(name, child);
  child.once('exit', () => {
    if (children.get(name) === child && !stopping) stop();
  });
};

const stop = () => {
  stopping = true;
  for (const child of children.values()) child.kill('SIGTERM');
  process.exit(0);
};

const startStrapi = () => start('strapi', 'npx', ['strapi', 'develop', '--watch-admin'], root);

const restartStrapi = () => {
  const old = children.get('strapi');
  children.delete('strapi');
  old?.once('exit', startStrapi);
  old?.kill('SIGTERM');
};

process.once('SIGINT', stop);
process.once('SIGTERM', stop);

// The watcher empties the folder first: Strapi must not start on a plugin without a server.
rmSync(bundle, { force: true });
start('plugin', 'npx', ['strapi-plugin', 'watch'], plugin);
while (!existsSync(bundle) || statSync(bundle).size === 0) await pause(200);
startStrapi();
start('portal', process.execPath, [portalVite(), '--config', 'portal/vite.config.mts'], plugin);
watchFile(bundle, { interval: 1000 }, (now, before) => {
  if (now.size > 0 && now.mtimeMs !== before.mtimeMs) restartStrapi();
});
say(`Admin http://localhost:${port}/admin, portal with hot reload http://localhost:5173/portal/`);
