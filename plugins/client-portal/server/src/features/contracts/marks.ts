import sharp from 'sharp';
import type { Mark } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { failField } from '../../foundation/http/errors';
import type { KeptMark } from '../papers/pdf/stamp';
import { printerOf } from '../papers/printer';
import { adoptedSignatureTable } from './content-types';

/** Pixels; more than print needs at the size of a field. */
const largest = { width: 900, height: 360 };
/** Of an upload, before it is made smaller. */
const mostPixels = 40_000_000;
const mostStoredBytes = 400_000;

const base64Of = (image: string) => image.replace(/^data:image\/[a-z+]{3,10};base64,/, '');

/** What was uploaded is drawn anew: nothing of its file but the picture reaches a document. */
const redraw = async (image: string, path: string): Promise<KeptMark> => {
  const refused = () => failField([path, 'image'], 'Send a PNG, JPEG or WebP');
  const encoded = base64Of(image);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw refused();
  const picture = sharp(Buffer.from(encoded, 'base64'), { limitInputPixels: mostPixels });
  const { format } = await picture.metadata().catch(() => ({ format: undefined }));
  if (!format || !['png', 'jpeg', 'webp'].includes(format)) throw refused();
  const png = await picture
    .rotate()
    .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
    .catch(() => {
      throw refused();
    });
  if (png.length > mostStoredBytes)
    throw failField([path, 'image'], 'This picture is too detailed');
  return { kind: 'uploaded', png: png.toString('base64') };
};

/** Signatures and initials: taken in, kept to be used again, shown. */
export const marksOf = defineService((foundation) => {
  const { database, settings } = foundation;
  const adopted = database.of(adoptedSignatureTable);

  return {
    /** Throws `invalid_request` at `path`, for what can't be printed or is not allowed by the settings. */
    async take(mark: Mark, path: 'signature' | 'initials'): Promise<KeptMark> {
      const { contracts } = await settings.read();
      if (mark.kind === 'drawn') {
        if (!contracts.drawing) throw failField([path, 'kind'], 'Drawing is switched off');
        return mark;
      }
      if (mark.kind === 'uploaded') {
        if (!contracts.uploading) throw failField([path, 'kind'], 'Uploading is switched off');
        return redraw(mark.image, path);
      }
      const odd = await printerOf(foundation).unprintable([mark.text]);
      if (odd.length > 0)
        throw failField([path, 'text'], `This can't be printed: ${odd.join(' ')}`);
      return mark;
    },

    toMark: (kept: KeptMark | null): Mark | null =>
      kept?.kind === 'uploaded'
        ? { kind: 'uploaded', image: `data:image/png;base64,${kept.png}` }
        : kept,

    async adoptedBy(
      owner: string
    ): Promise<{ signature: KeptMark | null; initials: KeptMark | null }> {
      const row = await adopted.find((query) => query.where({ owner }));
      return { signature: row?.signature ?? null, initials: row?.initials ?? null };
    },

    /** What is null stays as it was. */
    async adopt(owner: string, marks: { signature: KeptMark | null; initials: KeptMark | null }) {
      const row = await adopted.find((query) => query.where({ owner }));
      if (!row) {
        await adopted.insertMissing([{ owner, ...marks }], 'owner');
        return;
      }
      await adopted.update((query) => query.where({ owner }), {
        signature: marks.signature ?? row.signature,
        initials: marks.initials ?? row.initials,
      });
    },

    replace: async (
      owner: string,
      marks: { signature: KeptMark | null; initials: KeptMark | null }
    ) => {
      await adopted.insertMissing([{ owner, ...marks }], 'owner');
      await adopted.update((query) => query.where({ owner }), marks);
    },

    forget: (owner: string) => adopted.delete((query) => query.where({ owner })),
  };
});
