import type { Context } from 'koa';
import { readMultipart } from '../../foundation/files/multipart';
import { fail, failField } from '../../foundation/http/errors';

/**
 * The file of the part `file`, in memory, and the fields beside it. Throws `file_too_large` or `invalid_request`.
 * @param most bytes
 * @param hold called with the bytes of each piece before it is kept
 */
export const readOneFile = async (
  ctx: Context,
  most: number,
  hold: (bytes: number) => void = () => undefined
) => {
  const { files, fields } = await readMultipart(ctx, {
    field: 'file',
    most: 1,
    discard: () => Promise.resolve(),
    take: async ({ stream }) => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of stream) {
        size += (chunk as Buffer).length;
        if (size > most) throw fail('file_too_large');
        hold((chunk as Buffer).length);
        chunks.push(chunk as Buffer);
      }
      return Buffer.concat(chunks);
    },
  });
  const [file] = files;
  if (!file || file.length === 0) throw failField('file', 'Choose a file');
  return { file, fields };
};
