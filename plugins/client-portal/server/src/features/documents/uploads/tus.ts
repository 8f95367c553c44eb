import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from 'koa';
import type { Server } from '@tus/server';
import { z } from 'zod';
import { codeOfStatus, errorCodes, errorStatuses, type ErrorCode } from '#protocol';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { applyCors } from '../../../foundation/http/cors';
import { fail } from '../../../foundation/http/errors';
import { randomKey } from '../../../foundation/secrets';
import { keyPattern } from '../../../foundation/storage/storage';
import type { Client } from '../../entry/sessions/service';
import type { UploadRow } from '../content-types';
import { databaseLockerOf } from './locker';
import { hashWhileWriting } from './running-hash';
import { uploadsOf } from './service';

const documentHeader = 'Portal-Document';

const errorSchema = z.object({
  name: z.string(),
  message: z.string(),
  details: z.object({ code: z.enum(errorCodes) }).loose(),
});

const ofLibrary = z.object({ status_code: z.number(), body: z.string().optional() });

/** What the library says by a status alone, in our words: here what is too large is a file. */
const codeOf = (status: number): ErrorCode => {
  if (status === 410) return 'not_found';
  if (status === 409 || status === 423) return 'conflict';
  if (status === 413) return 'file_too_large';
  return status >= 500 ? 'storage_unavailable' : codeOfStatus(status);
};

/** One form for every error, the protocol's own: `{ error: { status, name, message, details: { code } } }`. */
const toAnswer = (error: unknown) => {
  const ours = errorSchema.safeParse(error);
  const body = (status: number, name: string, message: string, details: object) => ({
    status_code: status,
    body: JSON.stringify({ data: null, error: { status, name, message, details } }),
  });
  if (ours.success) {
    const { name, message, details } = ours.data;
    return body(errorStatuses[details.code], name, message, details);
  }
  const library = ofLibrary.safeParse(error);
  const given = library.success ? library.data.status_code : 500;
  // The library's 500 says that the bytes could not be written: 503 is tried again, and says so.
  const status = given === 500 ? 503 : given;
  const message = library.success ? (library.data.body ?? '').trim() : 'Internal error';
  return body(status, 'UploadError', message, { code: codeOf(status) });
};

const createTus = (foundation: Foundation) => {
  const { files, strapi } = foundation;
  const { storage } = files;
  const uploads = uploadsOf(foundation);
  const prefix = storage.growingPrefix;
  const calling = new AsyncLocalStorage<{ client: Client; reserved?: string }>();
  const call = () => {
    const current = calling.getStore();
    if (!current) throw fail('session_required');
    return current;
  };
  let made: Promise<{ server: Server; hashes: ReturnType<typeof hashWhileWriting> }> | undefined;

  const create = async () => {
    const { Server: TusServer } = await import('@tus/server');
    const store = await storage.growing({
      get: (id) => uploads.records.get(id.slice(prefix.length)),
      set: (id, record) => uploads.records.set(id.slice(prefix.length), record),
      delete: (id) => uploads.records.delete(id.slice(prefix.length)),
    });
    const hashes = hashWhileWriting(store);
    const server = new TusServer({
      path: `${foundation.urls.apiPath}/uploads`,
      datastore: store,
      locker: databaseLockerOf(foundation)(prefix),
      relativeLocation: true,
      allowedOrigins: [],
      generateUrl: (_request, { id }) =>
        `${foundation.urls.apiPath}/uploads/${id.slice(prefix.length)}`,
      getFileIdFromRequest: (_request, last) =>
        last !== undefined && keyPattern.test(last) ? `${prefix}${last}` : undefined,
      namingFunction: () => `${prefix}${randomKey()}`,
      async onUploadCreate(_request, upload) {
        const current = call();
        const key = upload.id.slice(prefix.length);
        await uploads.reserve(current.client, key, upload.size, upload.metadata);
        current.reserved = key;
        return {};
      },
      async onUploadFinish(_request, upload) {
        const { client } = call();
        const row = await uploads.need(client, upload.id.slice(prefix.length));
        const sha256 = hashes.finish(upload.id, row.size);
        const document = await uploads.finish(client, row, sha256);
        return { headers: { [documentHeader]: document.documentId } };
      },
      onResponseError: (_request, error) => {
        const answer = toAnswer(error);
        if (answer.status_code >= 500)
          strapi.log.warn(`Upload: ${error instanceof Error ? error.message : ''} ${answer.body}`);
        return Promise.resolve(answer);
      },
    });
    return { server, hashes };
  };

  const handle = async (ctx: Context, client: Client) => {
    made ??= create().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    const { server } = await made;
    ctx.respond = false;
    applyCors(ctx, foundation.config.allowedOrigins);
    const current: { client: Client; reserved?: string } = { client };
    await calling.run(current, () => server.handle(ctx.req, ctx.res));
    // What was refused after its room was taken gives it back.
    if (current.reserved !== undefined && ctx.res.statusCode >= 400) {
      await uploads.giveBack(current.reserved);
    }
  };

  const answerHead = (ctx: Context, row: UploadRow, document: string) => {
    ctx.set({
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(row.size),
      'Upload-Length': String(row.size),
      [documentHeader]: document,
    });
    ctx.body = null;
    // Koa calls an answer without a body 204.
    ctx.status = 200;
  };

  return {
    handle,

    /** How far an upload is. Where all bytes came and the answer was lost, it becomes a document now. */
    async head(ctx: Context, client: Client, key: string) {
      const row = await uploads.need(client, key);
      const there = row.state === 'finished' || (await storage.size(key)) === row.size;
      if (!there) return handle(ctx, client);
      const document = await uploads.finish(client, row, null);
      answerHead(ctx, row, document.documentId);
      return undefined;
    },
  };
};

export const tusOf = defineService(createTus);
