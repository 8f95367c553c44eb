import { defineService } from '../../foundation/foundation';
import { furtherFontsOf } from './fonts';
import { sealKeysOf } from './keys';
import { pdfEngineOf } from './pdf/engine';
import type { SealInput } from './pdf/tasks';
import { pdfFilesOf } from './pdf-files';
import { sealsOf, type NewSeal, type Seal } from './seals';

/** After a timestamp server has failed, so long is sealed without asking it. */
const restMilliseconds = 60_000;
const mostAtOnce = 50;

interface ToSeal extends Pick<SealInput, 'sha256' | 'stamps' | 'certificate' | 'reason'> {
  /** of the original */
  fileId: number;
  /** an RFC 3161 server; null: no timestamp is wanted */
  timestampUrl: string | null;
}

/** A file that is sealed, and what is kept of it beside owner and place. */
export interface SealedCopy {
  bytes: Uint8Array;
  seal: Omit<NewSeal, 'owner' | 'fileId' | 'size'>;
}

/** Seals files with the key that seals now, and adds timestamps that were not to be had at once. */
export const sealerOf = defineService((foundation) => {
  const { clock, files, strapi, urls } = foundation;
  const engine = pdfEngineOf(foundation);
  const pdfFiles = pdfFilesOf(foundation);
  const seals = sealsOf(foundation);
  let restUntil = 0;

  const rests = () => clock.now().getTime() < restUntil;
  const rest = () => {
    restUntil = clock.now().getTime() + restMilliseconds;
  };

  /** @returns null when the file is gone */
  const timestamped = async (old: Seal, url: string): Promise<SealedCopy | null> => {
    const [file] = await files.byIds([old.fileId]);
    if (!file) return null;
    const bytes = await pdfFiles.readAll(file.storageKey);
    const stamped = await engine.run('addTimestamp', { bytes, url });
    return {
      bytes: stamped.bytes,
      seal: {
        checksum: stamped.sha256,
        level: 'B-T',
        fingerprint: old.fingerprint,
        wantsTimestamp: false,
      },
    };
  };

  return {
    /** Stamps, certifies and seals. Throws an `Error` with what went wrong in it. */
    async seal({ fileId, timestampUrl, ...paper }: ToSeal): Promise<SealedCopy> {
      const { fingerprint, ...key } = await sealKeysOf(foundation).open();
      const [file] = await files.byIds([fileId]);
      if (!file) throw new Error('The original is missing');
      const { bytes, sha256, level, timestampError } = await engine.run('seal', {
        ...paper,
        original: await pdfFiles.readAll(file.storageKey),
        key,
        at: clock.now().toISOString(),
        location: urls.publicUrl,
        timestampUrl: rests() ? null : timestampUrl,
        fonts: furtherFontsOf(foundation).paths,
      });
      if (timestampError !== null) rest();
      const wantsTimestamp = timestampUrl !== null && level === 'B-B';
      return { bytes, seal: { checksum: sha256, level, fingerprint, wantsTimestamp } };
    },

    /**
     * Asks for the timestamps that were not to be had when it was sealed.
     * @param put what its room does with one of them: `stamp` gives the copy that has it, or null when it is gone
     */
    async catchUp(
      url: string,
      put: (old: Seal, stamp: () => Promise<SealedCopy | null>) => Promise<void>
    ): Promise<void> {
      if (rests()) return;
      for (const old of await seals.waiting(mostAtOnce)) {
        try {
          await put(old, () => timestamped(old, url));
        } catch (error) {
          strapi.log.warn(`No timestamp yet: ${(error as Error).message}`);
          rest();
          return;
        }
      }
    },
  };
});
