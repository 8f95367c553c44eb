import path from 'node:path';
import { runnerImport, type Plugin } from 'vite';

const source = path.join(import.meta.dirname, 'src');

type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isRoute = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && typeof value.id === 'string' && 'side' in value && 'path' in value;

/** Of a route what a caller needs at run time: where it is, and how body and answer look. */
const plainRoute = ({ method, path: place, form, answer }: Record<string, unknown>): Plain => ({
  method: method as string,
  path: place as string,
  ...(isRecord(form) ? { form: { part: form.part as string } } : {}),
  ...(isRecord(answer) && answer.raw === 'file' ? { answer: { raw: 'file' } } : {}),
});

/** `undefined` where a value is no plain data: schemas and functions stay behind. */
const plainOf = (value: unknown): Plain | undefined => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
    return value as Plain;
  if (Array.isArray(value)) {
    const items = value.map(plainOf);
    return items.some((item) => item === undefined) ? undefined : (items as Plain[]);
  }
  if (isRoute(value)) return plainRoute(value);
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).map(([name, inner]) => [name, plainOf(inner)] as const);
  return entries.some(([, inner]) => inner === undefined)
    ? undefined
    : (Object.fromEntries(entries) as Plain);
};

const isAdminGroup = (value: unknown) =>
  isRecord(value) &&
  Object.values(value).some(
    (one) => isRoute(one) && ['admin', 'ticket'].includes(String(one.side))
  );

const plainModule = async (file: string, leaveOut: readonly string[]) => {
  const { module, dependencies } = await runnerImport<Record<string, unknown>>(file, {
    configFile: false,
    logLevel: 'silent',
  });
  const lines = Object.entries(module).flatMap(([name, value]) => {
    const plain = isAdminGroup(value) ? undefined : plainOf(value);
    const text = JSON.stringify(plain, (key, inner: unknown) =>
      leaveOut.includes(key) ? undefined : inner
    );
    return plain === undefined ? [] : [`export const ${name} = ${text};`];
  });
  return { code: lines.join('\n'), dependencies };
};

/**
 * Gives browsers the protocol without its schemas: routes as method and path, constants as they are. Whoever
 * imports a schema there finds no such export, so that none is downloaded to a phone by mistake. Types are whole.
 * @param leaveOut what of a route is never asked for: the portal has its files fetched by the browser itself, and
 * need not know which answers are files
 */
export const plainProtocol = ({
  leaveOut = [],
}: { leaveOut?: readonly 'answer'[] } = {}): Plugin => ({
  name: 'plain-protocol',
  enforce: 'pre',
  async load(id) {
    const [file = ''] = id.split('?');
    if (!file.startsWith(`${source}${path.sep}`)) return null;
    const { code, dependencies } = await plainModule(file, leaveOut);
    for (const dependency of dependencies) this.addWatchFile(dependency);
    return { code, map: null };
  },
});
