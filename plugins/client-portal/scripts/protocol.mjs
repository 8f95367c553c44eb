// Loads the protocol from its TypeScript sources, for the scripts that make something of it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('../protocol/src/index.ts', import.meta.url));

export const loadProtocol = async () => {
  const { module } = await runnerImport(source, { configFile: false, logLevel: 'silent' });
  return module;
};

const isRoute = (value) =>
  typeof value === 'object' && value !== null && typeof value.id === 'string' && 'side' in value;

/** Every route that the protocol defines, in the order in which it stands there. */
export const routesIn = (value) => {
  if (isRoute(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.values(value).flatMap(routesIn);
};

export const allRoutes = (protocol) => Object.values(protocol).flatMap(routesIn);
