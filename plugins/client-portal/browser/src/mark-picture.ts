/** The server takes so much text of a picture. */
const mostText = 1_000_000;
/** Longest side of what is sent, in pixels. */
const longest = 1200;

/** The file is no picture that this browser can read. */
export class UnreadableMark extends Error {}

/**
 * Scales a picture of a signature down, in the browser; the place a photo was taken at stays here.
 * @returns a data URL: PNG, which keeps what is transparent, or JPEG where that is too large
 * @throws {UnreadableMark}
 */
export async function markPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnreadableMark();
  });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new UnreadableMark();
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const png = canvas.toDataURL('image/png');
  if (png.length < mostText) return png;
  // JPEG has no transparency: what was clear would become black
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const jpeg = canvas.toDataURL('image/jpeg', 0.85);
  if (jpeg.length >= mostText) throw new UnreadableMark();
  return jpeg;
}
