import { Readable } from 'node:stream';
import { maximumPdfMegabytes, type PageSize } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import type { TakenFile } from '../../foundation/files/files';
import { megabyte } from '../../foundation/files/rules';
import { readingEngineOf, TooHeavy } from './pdf/engine';
import { refusalTexts } from './pdf/inspect';

export const onlyPdf = {
  extensions: ['pdf'],
  maxSize: maximumPdfMegabytes * megabyte,
} as const;

/** Sealed copies and laid out texts are ours: longer than what may be sent. */
const madeHere = { extensions: ['pdf'], maxSize: 10 * onlyPdf.maxSize } as const;

/** A PDF that can be stamped and sealed, taken into the storage. */
export interface PdfFile {
  taken: TakenFile;
  pages: PageSize[];
}

const isAlone = (bytes: Uint8Array) => bytes.byteLength === bytes.buffer.byteLength;

/** PDFs that are to be stamped and sealed: looked at before anything is built on them. */
export const pdfFilesOf = defineService((foundation) => {
  const { files } = foundation;
  const engine = readingEngineOf(foundation);

  const readAll = async (key: string): Promise<Uint8Array> => {
    const chunks: Buffer[] = [];
    for await (const chunk of await files.storage.read(key)) chunks.push(chunk as Buffer);
    const whole = Buffer.concat(chunks);
    // A small buffer lies in a pool with others: what goes to the thread has to be its own.
    return isAlone(whole) ? new Uint8Array(whole.buffer) : new Uint8Array(whole);
  };

  const takeBytes = (bytes: Uint8Array, name: string): Promise<TakenFile> =>
    files.take({
      name,
      declared: 'application/pdf',
      stream: Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]),
      room: null,
      only: madeHere,
    });

  return {
    readAll,
    takeBytes,

    /** Throws `pdf_refused`; what was taken is gone then. */
    async judge(taken: TakenFile): Promise<PdfFile> {
      try {
        const inspected = await engine.run('inspect', { bytes: await readAll(taken.key) });
        if ('refused' in inspected) {
          const message = refusalTexts[inspected.refused];
          throw fail('pdf_refused', {
            message,
            reason: inspected.refused,
            fields: [{ path: ['file'], message }],
          });
        }
        if (!inspected.normalised) return { taken, pages: inspected.pages };
        const normalised = await takeBytes(inspected.normalised, taken.name);
        await files.discard(taken);
        return { taken: normalised, pages: inspected.pages };
      } catch (error) {
        await files.discard(taken);
        if (!(error instanceof TooHeavy)) throw error;
        const message = 'This PDF takes too much memory or time to read';
        throw fail('pdf_refused', { message, fields: [{ path: ['file'], message }] });
      }
    },
  };
});
