import type { Context } from 'koa';
import type { z } from 'zod';
import { maximumFiles } from '#protocol';
import { isVerdict, type Files, type Incoming, type TakenFile } from './files';
import { multipartOf } from './hide-multipart';
import { readMultipart } from './multipart';
import { fail, failField } from '../http/errors';
import { parse } from '../http/parse';

/** What is said of a file names which of them it is. */
const atFile = (error: unknown, path: (string | number)[]) => {
  const { details, message } = error as { details?: Record<string, unknown>; message: string };
  if (details && isVerdict(error)) details.fields = [{ path, message }];
  return error;
};

/** Files in a multipart body, taken as they arrive; whoever asks has proved that it may. */
export const createMultipartUploads = (files: Files) => ({
  /** @param room bytes that there is room for; null: without end. @param most files in one request */
  async read<S extends z.ZodType>(
    ctx: Context,
    schema: S,
    {
      room,
      most = maximumFiles,
      field = 'files',
      only,
    }: { room: number | null; most?: number; field?: string; only?: Incoming['only'] }
  ): Promise<{ taken: TakenFile[]; fields: z.infer<S> }> {
    if (!multipartOf(ctx))
      throw fail('unsupported_media_type', { message: 'Send multipart/form-data' });
    const length = Number(ctx.get('content-length'));
    // A body is a little longer than the files in it: this only spares what is hopeless from being sent.
    if (room !== null && length > room + 1_000_000) throw fail('quota_exceeded');
    let left = room;
    const discard = (taken: TakenFile) => files.discard(taken);
    const { files: taken, fields } = await readMultipart(ctx, {
      field,
      most,
      discard,
      take: async ({ name, declared, stream, index }) => {
        const file = await files
          .take({ name, declared, stream, room: left, ...(only ? { only } : {}) })
          .catch((error: unknown) => {
            throw atFile(error, most === 1 ? [field] : [field, index]);
          });
        if (left !== null) left = Math.max(0, left - file.size);
        return file;
      },
    });
    try {
      if (taken.length === 0) throw failField(field, 'Choose a file');
      return { taken, fields: parse(schema, fields) };
    } catch (error) {
      await Promise.all(taken.map(discard));
      throw error;
    }
  },
});
