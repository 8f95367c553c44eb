// Documents like those that are signed: text, and a picture on each page that can't be packed.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(root, 'plugins/client-portal/package.json'));

/** The plugin's own copies of the libraries: both sides run the same code. */
export const pluginModule = (name) => import(pathToFileURL(require.resolve(name)).href);

const words =
  'The Agency shall deliver the Services described in Schedule 1 and the Client shall pay the Fees.';

/** @returns the file's path */
export const makePdf = async (pages, pictureBytes) => {
  const { PDF } = await pluginModule('@libpdf/core');
  const { default: sharp } = await pluginModule('sharp');
  const side = Math.max(64, Math.round(Math.sqrt(pictureBytes * 1.6)));
  const pdf = PDF.create();
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage({ width: 595.28, height: 841.89 });
    page.drawText(`Agreement, page ${number} of ${pages}`, { x: 50, y: 790, size: 16 });
    for (let line = 0; line < 38; line += 1) {
      page.drawText(`${number}.${line + 1} ${words}`, { x: 50, y: 760 - line * 13, size: 9 });
    }
    const noise = randomBytes(side * side);
    const jpeg = await sharp(noise, { raw: { width: side, height: side, channels: 1 } })
      .jpeg({ quality: 80 })
      .toBuffer();
    page.drawImage(pdf.embedJpeg(new Uint8Array(jpeg)), { x: 50, y: 60, width: 180, height: 180 });
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-pdf-'));
  const file = path.join(folder, `${pages}.pdf`);
  writeFileSync(file, await pdf.save());
  return file;
};

/** The lines of a certificate, the same on both sides. */
export const certificateLines = Array.from(
  { length: 12 },
  (_, index) => `2026-11-21T00:0${index % 10}:02Z  SIGNED  client@example.org  198.51.100.7`
);
