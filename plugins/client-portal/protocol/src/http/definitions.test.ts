import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import * as protocol from '../index';
import { paramNames, type RouteDefinition } from './route';

const isRoute = (value: unknown): value is RouteDefinition =>
  typeof value === 'object' && value !== null && 'side' in value && 'does' in value;

const routesIn = (value: unknown): RouteDefinition[] => {
  if (isRoute(value)) return [value];
  if (typeof value !== 'object' || value === null || value instanceof z.ZodType) return [];
  return Object.values(value).flatMap(routesIn);
};
const routes = Object.values(protocol).flatMap(routesIn);

/** Every schema that is a part of this one. */
const partsOf = (value: unknown, found = new Set<unknown>()): Set<unknown> => {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.add(value);
  if (value instanceof z.ZodType) {
    // a lazy part is known once it is asked for
    for (const inner of Object.values(value.def)) partsOf(inner, found);
    if ('shape' in value) partsOf(value.shape, found);
    if ('json' in value) partsOf(value.json, found);
    return found;
  }
  for (const inner of Object.values(value)) partsOf(inner, found);
  return found;
};

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(place);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [place] : [];
  });

describe('the definitions of the routes', () => {
  it('name every route once, by id and by method and path', () => {
    expect(routes.length).toBeGreaterThan(150);
    const ids = routes.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const places = routes.map(({ side, method, path: place }) => {
      const admin = side === 'admin' || side === 'ticket';
      return `${admin ? 'admin' : 'client'} ${method} ${place.replace(/:\w+/g, ':')}`;
    });
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it('say in a sentence what each does, and have no name twice in what is handed over', () => {
    for (const { id, does, path: place, params = {}, query, body, form } of routes) {
      expect([id, does]).toEqual([id, expect.stringMatching(/^[A-Z].+\.$/)]);
      const names = paramNames(place);
      expect([id, Object.keys(params).filter((name) => !names.includes(name))]).toEqual([id, []]);
      // a caller hands over path, query and body in one object
      const sent = [query, body, form?.fields].flatMap((schema) =>
        schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
      );
      expect([id, sent.filter((name) => names.includes(name))]).toEqual([id, []]);
    }
  });

  it('use every schema that is exported, or something else parses with it', () => {
    const used = partsOf([routes, protocol.errorBodySchema]);
    const half = path.resolve(__dirname, '../../..');
    const code = ['server/src', 'admin/src']
      .flatMap((folder) => sourcesIn(path.join(half, folder)))
      .map((file) => readFileSync(file, 'utf8').replace(/^import [^;]*;/gm, ''))
      .join('\n');
    const idle = Object.entries(protocol).flatMap(([name, value]) => {
      if (!(value instanceof z.ZodType) || used.has(value)) return [];
      const executed = new RegExp(`\\b${name}\\b(?:\\.shape\\.\\w+)?(?:\\.(?:safeP|p)arse|[,)])`);
      return executed.test(code) ? [] : [name];
    });
    expect(idle).toEqual([]);
  });
});
