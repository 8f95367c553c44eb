import type { z } from 'zod';
import type { ErrorCode } from '../errors';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who calls. `public`: anybody. `client`: a client with a session. `admin`: an admin of Strapi with the
 * permission. `ticket`: whoever holds the address that an admin was given for a minute.
 */
export type Side = 'public' | 'client' | 'admin' | 'ticket';

/** Parts of a multipart body: text fields, then files under one name. */
export interface Form {
  /** of the text fields, which arrive as strings */
  fields: z.ZodType;
  /** the name under which files come */
  part: 'file' | 'files';
  /** no more files than this */
  most: number;
}

/** An answer that is no JSON. */
export interface RawAnswer {
  /**
   * `file`: bytes of this media type. `redirect`: the browser is sent elsewhere. `protocol`: another protocol
   * than ours says what comes back, for example tus.
   */
  raw: 'file' | 'redirect' | 'protocol';
  /** media type, or the protocol's name */
  type: string;
}

export const fileAnswer = (type: string) => ({ raw: 'file', type }) as const satisfies RawAnswer;
export const redirectAnswer = { raw: 'redirect', type: 'text/html' } as const satisfies RawAnswer;
export const protocolAnswer = (type: string) =>
  ({ raw: 'protocol', type }) as const satisfies RawAnswer;

interface Options {
  /** what it does, one sentence in the present tense */
  does: string;
  /** of path parameters that are more than a text; what does not fit is not found */
  params?: Record<string, z.ZodType>;
  query?: z.ZodType;
  /** JSON; with `form` too, either may be sent */
  body?: z.ZodType;
  form?: Form;
  /** left out: an empty object */
  answer?: z.ZodType | RawAnswer;
  /** of an answer that is no error; 200 where it is left out */
  status?: 201 | 202 | 204 | 302;
  /** changes nothing that anybody would see, though it is a POST: a forecast, an address for a download */
  safe?: true;
  /** beyond those that every route of its side has */
  errors?: readonly ErrorCode[];
}

interface ClientOptions extends Options {
  /** the app or box that the client needs, for example `profile.update`; `:app`, the one in the path */
  needs?: string;
  /** answers though the client has yet to set its password */
  whileDue?: true;
  /** changes something, but for an admin who looks as the client too */
  whileViewing?: true;
}

interface AdminOptions extends Options {
  /** the admin's permission, or one of several */
  needs: string | readonly string[];
}

/** A route of the plugin, once: from it come server, panels, client library, OpenAPI and reference. */
export interface RouteDefinition extends Options, Pick<ClientOptions, 'whileDue' | 'whileViewing'> {
  /** `<group>.<name>` */
  id: string;
  side: Side;
  method: Method;
  /** below `/api/client-portal`, or below `/client-portal` for admins */
  path: string;
  needs?: string | readonly string[];
}

type Built<S extends Side, M extends Method, P extends string, O> = {
  id: string;
  side: S;
  method: M;
  path: P;
} & O;

const builder =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what it returns is bound by it
  <S extends Side, Given>(side: S) =>
    <const M extends Method, const P extends `/${string}`, const O extends Given>(
      method: M,
      path: P,
      options: O
    ): Built<S, M, P, O> => ({ ...options, id: '', side, method, path });

/** `route.client('GET', '/documents', { does: 'Lists …', query, answer, needs: 'documents' })` */
export const route = {
  public: builder<'public', Options>('public'),
  client: builder<'client', ClientOptions>('client'),
  admin: builder<'admin', AdminOptions>('admin'),
  ticket: builder<'ticket', Options>('ticket'),
};

/** Gives each of a group its id, for example `documents.list`. */
export const routeGroup = <G extends Record<string, Omit<RouteDefinition, 'id'>>>(
  group: string,
  routes: G
): Readonly<G> =>
  Object.fromEntries(
    Object.entries(routes).map(([name, one]) => [name, { ...one, id: `${group}.${name}` }])
  ) as unknown as G;

/** `id` and `number` of `/documents/:id/versions/:number`. */
export type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

type SchemaOf<R, Part extends string> =
  R extends Record<Part, infer S extends z.ZodType> ? S : undefined;
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

type ParamSchema<R, N extends string> = R extends { params: infer S }
  ? N extends keyof S
    ? S[N]
    : undefined
  : undefined;

type Described = { path: string };

/** What the server's handler gets of the path, parsed. */
export type ParamsOf<R extends Described> = {
  [N in ParamNames<R['path']>]: ParamSchema<R, N> extends infer S extends z.ZodType
    ? z.output<S>
    : string;
};
export type QueryOf<R> = OutputOf<SchemaOf<R, 'query'>>;
export type BodyOf<R> = OutputOf<SchemaOf<R, 'body'>>;

/** What the server answers with, as JSON carries it. Files are a `Blob` to those who ask. */
export type AnswerOf<R> = R extends { answer: infer A }
  ? A extends z.ZodType
    ? z.output<A>
    : A extends { raw: 'file' }
      ? Blob
      : undefined
  : Record<string, never>;

type ParamsInput<R extends Described> = {
  [N in ParamNames<R['path']>]: ParamSchema<R, N> extends infer S extends z.ZodType
    ? z.input<S>
    : string;
};
type PartInput<R, Part extends string> =
  SchemaOf<R, Part> extends infer S extends z.ZodType ? z.input<S> : unknown;

type FormInput<R> = R extends { form: { fields: infer F extends z.ZodType; part: infer P } }
  ? // `z.strictObject({})` takes any name, with nothing in it
    (string extends keyof z.input<F> ? unknown : z.input<F>) &
      (P extends 'files' ? { files: readonly Blob[] } : { file: Blob })
  : never;

/** What goes along with the path: a form, JSON, or one of the two. */
type SentInput<R> = R extends { form: unknown }
  ? R extends { body: unknown }
    ? FormInput<R> | PartInput<R, 'body'>
    : FormInput<R>
  : PartInput<R, 'body'>;

/** What a caller hands over, flat: what the path names, and the query, the body or the form. */
export type InputOf<R extends Described> = ParamsInput<R> & PartInput<R, 'query'> & SentInput<R>;

/** The names in a path. */
export const paramNames = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
