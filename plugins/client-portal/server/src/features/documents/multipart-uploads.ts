import type { Context } from 'koa';
import type { z } from 'zod';
import { defineService } from '../../foundation/foundation';
import { maximumFiles } from '../../../../protocol/src';
import { isVerdict, type TakenFile } from '../../foundation/files/files';
import { multipartOf } from '../../foundation/files/hide-multipart';
import { readMultipart } from '../../foundation/files/multipart';
import { fail, failField } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';

/** What is said of a file names which of them it is. */
const atFile = (error: unknown, index: number) => {
  const { details, message } = error as { details?: Record<string, unknown>; message: string };
  if (details && isVerdict(error)) details.fields = [{ path: ['files', index], message }];
  return error;
};

/** Files in a multipart body, taken as they arrive; whoever asks has proved that it may. */
export const multipartUploadsOf = defineService(({ files }) => ({
  /** @param room bytes that there is room for; null: without end. @param most files in one request */
  async read<S extends z.ZodType>(
    ctx: Context,
    schema: S,
    { room, most = maximumFiles }: { room: number | null; most?: number }
  ): Promise<{ taken: TakenFile[]; fields: z.infer<S> }> {
    if (!multipartOf(ctx))
      throw fail('unsupported_media_type', { message: 'Send multipart/form-data' });
    const length = Number(ctx.get('content-length'));
    // A body is a little longer than the files in it: this only spares what is hopeless from being sent.
    if (room !== null && length > room + 1_000_000) throw fail('quota_exceeded');
    let left = room;
    const discard = (taken: TakenFile) => files.discard(taken);
    const { files: taken, fields } = await readMultipart(ctx, {
      most,
      discard,
      take: async ({ name, declared, stream, index }) => {
        const file = await files
          .take({ name, declared, stream, room: left })
          .catch((error: unknown) => {
            throw atFile(error, index);
          });
        if (left !== null) left = Math.max(0, left - file.size);
        return file;
      },
    });
    try {
      if (taken.length === 0) throw failField('files', 'Choose a file');
      return { taken, fields: parse(schema, fields) };
    } catch (error) {
      await Promise.all(taken.map(discard));
      throw error;
    }
  },
}));
