import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { call } from '../support/http';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, { operationId: string; responses: object }>>;
}

const validator = path.resolve(__dirname, '../support/openapi-problems.mjs');

const problemsOf = (document: unknown): unknown => {
  const run = { input: JSON.stringify(document), maxBuffer: 50_000_000 };
  return JSON.parse(execFileSync(process.execPath, [validator], run).toString());
};

const known = () => portal.server.call<{ side: string; method: string; path: string }[]>('routes');

const placesIn = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
  );

describe('the description of the routes', () => {
  it('is OpenAPI 3.1 to a validator that nobody here wrote, and names every route there is', async () => {
    const client = await portal.client('GET', '/openapi.json');
    const admin = await portal.admin('GET', '/openapi.json');
    for (const [side, answer] of [
      ['content-api', client],
      ['admin', admin],
    ] as const) {
      expect(answer.status).toBe(200);
      const document = answer.body as Document;
      expect(problemsOf(document)).toEqual([]);
      const routes = (await known())
        .filter((route) => route.side === side)
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
      expect(placesIn(document).sort()).toEqual([...routes].sort());
    }
    expect((client.body as Document).servers).toEqual([{ url: `${portal.url}/api/client-portal` }]);
  });

  it('says what is sent, what comes back and which errors there are', async () => {
    const { body } = await portal.client('GET', '/openapi.json');
    const update = body.paths['/profile'].put;
    expect(update.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/UpdateProfileInput',
    });
    expect(Object.keys(update.responses).sort()).toEqual(
      ['200', '400', '401', '403', '404', '409', '413', '415', '429', '500'].sort()
    );
    expect(Object.keys(body.components.schemas.UpdateProfileInput.properties)).toEqual([
      'name',
      'phone',
      'locale',
    ]);
  });

  it('of the routes for admins is told to those who may see the settings', async () => {
    expect((await call(portal.url, 'GET', '/client-portal/openapi.json')).status).toBe(401);
    const { cookie } = await portal.join(someone());
    const answer = await call(portal.url, 'GET', '/client-portal/openapi.json', {
      headers: { cookie },
    });
    expect(answer.status).toBe(401);
  });
});
