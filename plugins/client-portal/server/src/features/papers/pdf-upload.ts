import { type Context } from 'koa';
import type { z } from 'zod';
import { type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { onlyPdf, pdfFilesOf, type PdfFile } from './pdf-files';

/** One PDF in the part `file`, judged; and the fields beside it. */
export const readPdf = async <S extends z.ZodType>(
  foundation: Foundation,
  ctx: Context,
  schema: S
): Promise<{ original: PdfFile; fields: z.infer<S> }> => {
  const { taken, fields } = await foundation.multipart.read(ctx, schema, {
    room: null,
    most: 1,
    field: 'file',
    only: onlyPdf,
  });
  const [file] = taken;
  if (!file) throw fail('internal');
  return { original: await pdfFilesOf(foundation).judge(file), fields };
};

/** Runs what keeps a file; when it is refused, the file goes again. */
export const orDiscard = async <T>(
  foundation: Foundation,
  { taken }: PdfFile,
  work: () => Promise<T>
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const { status } = error as { status?: number };
    // When the database itself has failed nobody knows what was written: the sweep looks later.
    if (typeof status === 'number' && status < 500) await foundation.files.discard(taken);
    throw error;
  }
};
