import { z } from 'zod';
import { errorBodySchema, errorStatuses, type ErrorCode } from '../errors';
import { errorsOf } from './errors-of';
import { paramNames, type RouteDefinition } from './route';

type Json = Record<string, unknown>;
type Io = 'input' | 'output';

export interface OpenApiInfo {
  title: string;
  version: string;
  /** what the paths stand below, for example `https://cms.example.org/api/client-portal` */
  url: string;
}

const pathOf = (path: string) => path.replace(/:(\w+)/g, '{$1}');

/** Schemas that have a name of their own: every export `contactSchema` becomes the component `Contact`. */
export const namedSchemas = (exports: Record<string, unknown>): Map<z.ZodType, string> =>
  new Map(
    Object.entries(exports).flatMap(([name, value]): [z.ZodType, string][] =>
      name.endsWith('Schema') && value instanceof z.ZodType
        ? [[value, name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length)]]
        : []
    )
  );

const componentName = (name: string, io: Io) => (io === 'input' ? `${name}Input` : name);

/** All of them at once, so that one that stands in another is a reference to it. */
const schemasFor = (
  roots: ReadonlyMap<string, z.ZodType>,
  names: Map<z.ZodType, string>,
  io: Io
) => {
  const registry = z.registry<{ id: string }>();
  for (const [schema, name] of names) registry.add(schema, { id: componentName(name, io) });
  for (const [id, schema] of roots) if (!registry.has(schema)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _dialect, $id: _address, ...described } = schema as Json;
      return [id, described];
    })
  );
};

/** Takes along what is referred to, and what that refers to. */
const reachable = (from: unknown, all: Record<string, Json>, found = new Set<string>()) => {
  for (const [, name = ''] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (found.has(name) || !all[name]) continue;
    found.add(name);
    reachable(all[name], all, found);
  }
  return found;
};

const errorResponses = (definition: RouteDefinition): Json => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(definition)) {
    const status = errorStatuses[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
      },
    ])
  );
};

const isSchema = (answer: RouteDefinition['answer']): answer is z.ZodType =>
  answer instanceof z.ZodType;

/** What of a route is named in the document: `documents.list` has `documents.list.query`. */
const partsOf = (definition: RouteDefinition, io: Io): [string, z.ZodType][] => {
  const { id, params = {}, query, body, form, answer } = definition;
  const parts: [string, z.ZodType | undefined][] =
    io === 'input'
      ? [
          ...Object.entries(params).map(([name, schema]): [string, z.ZodType] => [
            `${id}.${name}`,
            schema,
          ]),
          [`${id}.query`, query],
          [`${id}.body`, body],
          [`${id}.form`, form?.fields],
        ]
      : [[`${id}.answer`, isSchema(answer) ? answer : undefined]];
  return parts.flatMap(([name, schema]): [string, z.ZodType][] => (schema ? [[name, schema]] : []));
};

/** The OpenAPI 3.1 document of these routes (https://spec.openapis.org/oas/v3.1.1). */
export const openApiOf = (
  routes: readonly RouteDefinition[],
  names: Map<z.ZodType, string>,
  { title, version, url }: OpenApiInfo
): Json => {
  const all = { input: new Map<string, z.ZodType>(), output: new Map<string, z.ZodType>() };
  for (const definition of routes) {
    for (const io of ['input', 'output'] as const) {
      for (const [name, schema] of partsOf(definition, io)) all[io].set(name, schema);
    }
  }
  all.output.set('ErrorBody', errorBodySchema);
  const built = {
    input: schemasFor(all.input, names, 'input'),
    output: schemasFor(all.output, names, 'output'),
  };
  const components: Record<string, Json> = { ...built.output, ...built.input };

  /** A reference where the schema has a name of its own, the schema itself elsewhere. */
  const use = (part: string, schema: z.ZodType, io: Io): Json => {
    const name = names.get(schema);
    return name === undefined
      ? (built[io][part] ?? {})
      : { $ref: `#/components/schemas/${componentName(name, io)}` };
  };
  const resolved = (part: string, schema: z.ZodType): Json => {
    const name = names.get(schema);
    return built.input[name === undefined ? part : componentName(name, 'input')] ?? {};
  };

  const parametersOf = ({ id, path, params = {}, query }: RouteDefinition): Json[] => {
    const { properties = {}, required = [] } = (query ? resolved(`${id}.query`, query) : {}) as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return [
      ...paramNames(path).map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: params[name] ? use(`${id}.${name}`, params[name], 'input') : { type: 'string' },
      })),
      ...Object.entries(properties).map(([name, schema]) => ({
        name,
        in: 'query',
        required: required.includes(name),
        schema,
      })),
    ];
  };

  const formOf = ({ id, form }: RouteDefinition): Json => {
    if (!form) return {};
    const file = { type: 'string', format: 'binary' };
    const files =
      form.part === 'files' ? { type: 'array', items: file, maxItems: form.most } : file;
    const fields = resolved(`${id}.form`, form.fields);
    const { properties = {}, required = [] } = fields as { properties?: Json; required?: string[] };
    return {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: { ...properties, [form.part]: files },
          required: [...required, form.part],
        },
      },
    };
  };

  const bodyOf = (definition: RouteDefinition): Json => {
    const { id, body } = definition;
    const content = {
      ...(body ? { 'application/json': { schema: use(`${id}.body`, body, 'input') } } : {}),
      ...formOf(definition),
    };
    return Object.keys(content).length > 0 ? { requestBody: { content } } : {};
  };

  const answerOf = ({ id, answer, does }: RouteDefinition): Json => {
    if (isSchema(answer)) {
      const schema = use(`${id}.answer`, answer, 'output');
      return { description: does, content: { 'application/json': { schema } } };
    }
    if (answer?.raw === 'file') return { description: does, content: { [answer.type]: {} } };
    if (answer?.raw === 'redirect') return { description: 'The browser is sent elsewhere.' };
    if (answer) return { description: `As ${answer.type} says.` };
    return { description: does, content: { 'application/json': { schema: { type: 'object' } } } };
  };

  const securityOf = ({ side }: RouteDefinition): Json[] => {
    if (side === 'client') return [{ session: [] }];
    return side === 'admin' ? [{ admin: [] }] : [];
  };

  const paths: Record<string, Json> = {};
  for (const definition of routes) {
    const path = pathOf(definition.path);
    const needs = [definition.needs ?? []].flat();
    paths[path] = {
      ...paths[path],
      [definition.method.toLowerCase()]: {
        operationId: definition.id,
        tags: [definition.id.split('.').slice(0, -1).join('.')],
        summary: definition.does,
        ...(needs.length > 0
          ? { description: `Needs ${needs.map((need) => `\`${need}\``).join(' or ')}.` }
          : {}),
        security: securityOf(definition),
        parameters: parametersOf(definition),
        ...bodyOf(definition),
        responses: {
          [String(definition.status ?? 200)]: answerOf(definition),
          ...errorResponses(definition),
        },
      },
    };
  }
  const used = reachable(paths, components);
  return {
    openapi: '3.1.1',
    info: { title, version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).filter(([name]) => used.has(name))),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of a client session.' },
        admin: {
          type: 'http',
          scheme: 'bearer',
          description: "The token of Strapi's admin login.",
        },
      },
    },
  };
};
