import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const isThere = (tool: string, flag: string) => spawnSync(tool, [flag]).error === undefined;

/** Judges that nobody here wrote: Poppler, qpdf and OpenSSL. */
export const pdfTools =
  isThere('pdfsig', '-v') && isThere('qpdf', '--version') && isThere('openssl', 'version');

if (!pdfTools) {
  console.warn(
    'Poppler (pdfsig, pdftotext, pdftoppm), qpdf or openssl is missing: their judgement is left out'
  );
}

/** `describe` where the tools are there; otherwise it says that it leaves them out. */
export const describeWithTools = pdfTools ? describe : describe.skip;

/** Runs with a folder of its own that is gone afterwards. */
const within = <T>(bytes: Uint8Array, work: (file: string, folder: string) => T): T => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  try {
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const run = (tool: string, args: string[]) => {
  const { stdout, stderr, status } = spawnSync(tool, args, { encoding: 'utf8' });
  return { text: `${stdout}${stderr}`, status };
};

export const pdfsig = (bytes: Uint8Array) => within(bytes, (file) => run('pdfsig', [file]).text);

export const qpdfCheck = (bytes: Uint8Array) =>
  within(bytes, (file) => run('qpdf', ['--check', file]));

export const qpdf = (bytes: Uint8Array, args: string[]): Buffer =>
  within(bytes, (file, folder) => {
    const out = path.join(folder, 'out.pdf');
    const { text, status } = run('qpdf', [...args, file, out]);
    if (status !== 0 && status !== 3) throw new Error(text);
    return readFileSync(out);
  });

export const pdftotext = (bytes: Uint8Array, page?: number) =>
  within(
    bytes,
    (file) =>
      run('pdftotext', ['-raw', ...(page ? ['-f', `${page}`, '-l', `${page}`] : []), file, '-'])
        .text
  );

/** A page as a grey picture: rows of pixels, 0 is black. */
export const picture = (bytes: Uint8Array, page: number, dpi = 36) =>
  within(bytes, (file, folder) => {
    run('pdftoppm', [
      '-gray',
      '-cropbox',
      '-r',
      `${dpi}`,
      '-f',
      `${page}`,
      '-l',
      `${page}`,
      file,
      path.join(folder, 'p'),
    ]);
    const name = readdirSync(folder).find((one) => one.endsWith('.pgm')) ?? '';
    const pgm = readFileSync(path.join(folder, name));
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64));
    if (!header) throw new Error('No picture');
    const [width, height] = [Number(header[1]), Number(header[2])];
    return { width, height, pixels: pgm.subarray(header[0].length) };
  });

/** Share of dark pixels within fractions of the page from its top left. */
export const inkIn = (
  { width, height, pixels }: ReturnType<typeof picture>,
  box: { x: number; y: number; width: number; height: number }
) => {
  let dark = 0;
  let all = 0;
  for (let y = Math.floor(box.y * height); y < (box.y + box.height) * height; y += 1) {
    for (let x = Math.floor(box.x * width); x < (box.x + box.width) * width; x += 1) {
      all += 1;
      if ((pixels[y * width + x] ?? 255) < 160) dark += 1;
    }
  }
  return dark / all;
};

/** OpenSSL's verdict on the last signature, by the rules of CAdES. */
export const opensslCades = (bytes: Buffer, certificate: string) =>
  within(bytes, (_, folder) => {
    const ranges = [
      ...bytes.toString('latin1').matchAll(/\/ByteRange\s*\[\s*0 (\d+) (\d+) (\d+)/g),
    ];
    const [first = 0, second = 0, length = 0] = (ranges.at(-1) ?? []).slice(1).map(Number);
    const at = (name: string) => path.join(folder, name);
    const hex = bytes.toString('latin1', first + 1, second - 1);
    writeFileSync(at('sig.der'), Buffer.from(hex, 'hex'));
    writeFileSync(
      at('data'),
      Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, second + length)])
    );
    writeFileSync(at('ca.pem'), certificate);
    const verdict = run('openssl', [
      ...['cms', '-verify', '-cades', '-inform', 'DER', '-in', at('sig.der')],
      ...['-content', at('data'), '-binary', '-CAfile', at('ca.pem')],
      ...['-purpose', 'any', '-out', '/dev/null'],
    ]);
    const printed = run('openssl', [
      'cms',
      '-cmsout',
      '-print',
      '-inform',
      'DER',
      '-in',
      at('sig.der'),
    ]);
    return { ...verdict, printed: printed.text };
  });
