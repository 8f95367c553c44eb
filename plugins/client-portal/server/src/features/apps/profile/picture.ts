import sharp from 'sharp';
import { failField } from '../../../foundation/http/errors';

const side = 192;
/** Above this many pixels an image is a bomb, not a portrait. */
const maxPixels = 50_000_000;
const formats = new Set(['png', 'jpeg', 'webp']);

/**
 * Turns an uploaded picture into a small square WebP: what is stored was drawn by us, pixel by pixel, and
 * nothing else of the upload survives.
 * @param base64 PNG, JPEG or WebP
 */
export const toPortrait = async (base64: string): Promise<string> => {
  const bytes = Buffer.from(base64.replace(/^data:[^,]*,/, ''), 'base64');
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
    const { format } = await image.metadata();
    if (!formats.has(format)) throw new Error(`unusable format ${format}`);
    const portrait = await image
      .rotate()
      .resize(side, side, { fit: 'cover' })
      .webp({ quality: 80 })
      .toBuffer();
    return `data:image/webp;base64,${portrait.toString('base64')}`;
  } catch {
    throw failField('image', 'Choose a PNG, JPEG or WebP picture');
  }
};
