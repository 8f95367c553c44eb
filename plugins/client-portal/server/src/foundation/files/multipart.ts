import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Context } from 'koa';
import { fail, failField } from '../http/errors';

export interface FilePart {
  name: string;
  /** media type that the sender says; empty when it says none */
  declared: string;
  stream: Readable;
  /** which of the files it is, from 0 */
  index: number;
}

interface Reading<T> {
  /** the field that files come in */
  field?: string;
  /** more files than that are refused */
  most: number;
  /** Small files may come side by side. Its stream has to be read or destroyed. */
  take: (part: FilePart) => Promise<T>;
  /** what was taken and is not wanted after all: a later file or field was refused */
  discard: (taken: T) => Promise<unknown>;
}

/**
 * Reads a multipart body as it arrives (RFC 7578). Each file of the field `files` goes to `take`. Text fields
 * may stand anywhere.
 * @returns what `take` gave for each file, in their order, and the text fields
 */
export const readMultipart = <T>(
  ctx: Context,
  { field: fileField = 'files', most, take, discard }: Reading<T>
): Promise<{ files: T[]; fields: Record<string, string> }> => {
  const { req } = ctx;
  let parser: busboy.Busboy;
  try {
    parser = busboy({
      headers: req.headers,
      // Browsers send names in UTF-8 (RFC 7578 5.1.2), whatever the header's own rules say.
      defParamCharset: 'utf8',
      preservePath: true,
      highWaterMark: 1024 * 1024,
      fileHwm: 1024 * 1024,
      limits: {
        files: most,
        fields: 30,
        parts: most + 30,
        fieldSize: 200_000,
        fieldNameSize: 100,
      },
    });
  } catch {
    return Promise.reject(fail('unsupported_media_type', { message: 'Send multipart/form-data' }));
  }
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    const takings: Promise<T>[] = [];
    let over = false;

    const end = (error: unknown) => {
      if (over) return;
      over = true;
      req.unpipe(parser);
      // The rest is read and dropped: an answer to a request that nobody read to its end may never arrive.
      req.resume();
      parser.destroy();
      // What is under way ends first, and cleans up after itself.
      void Promise.allSettled(takings)
        .then((all) =>
          Promise.allSettled(
            all.flatMap((one) => (one.status === 'fulfilled' ? [discard(one.value)] : []))
          )
        )
        .then(() => reject(error as Error));
    };

    parser.on('field', (name, value, info) => {
      if (info.valueTruncated || info.nameTruncated) end(failField(name, 'Too long'));
      else if (Object.hasOwn(fields, name)) end(failField(name, 'Only once'));
      else fields[name] = value;
    });
    parser.on('file', (field, stream, { filename, mimeType }) => {
      // An error before anybody reads is not an uncaught one; who reads it gets it too.
      stream.on('error', () => undefined);
      if (over || field !== fileField) {
        stream.resume();
        if (field !== fileField) end(failField(field, `Send files in the field ${fileField}`));
        return;
      }
      const taking = take({
        name: filename ?? '',
        // What a part without a type is as well (RFC 7578 4.4), and so says nothing.
        declared: mimeType === 'text/plain' ? '' : mimeType,
        stream,
        index: takings.length,
      });
      takings.push(taking);
      taking.catch((error: unknown) => {
        stream.resume();
        end(error);
      });
    });
    parser.on('filesLimit', () => end(failField(fileField, `At most ${most} at once`)));
    for (const event of ['fieldsLimit', 'partsLimit'] as const) {
      parser.on(event, () => end(fail('invalid_request', { message: 'Too many fields' })));
    }
    parser.on('error', () => end(fail('invalid_request', { message: 'The body is broken' })));
    parser.on('close', () => {
      void Promise.all(takings).then(
        (files) => {
          if (over) return;
          over = true;
          resolve({ files, fields });
        },
        () => undefined
      );
    });
    // Whoever hangs up in the middle: the parser would wait for ever.
    const breakOff = () => {
      const broken = fail('invalid_request', { message: 'The upload broke off' });
      parser.destroy(broken);
      end(broken);
    };
    req.once('aborted', breakOff);
    // Perhaps it did so before anybody listened.
    if (req.destroyed) breakOff();
    else req.pipe(parser);
  });
};
