import { constants, deflateRawSync } from 'node:zlib';

/** PDFs written object by object: what programs out there really make, and what somebody makes on purpose. */
const assemble = (objects: (string | Buffer)[], { version = '1.7', trailer = '' } = {}): Buffer => {
  const parts: Buffer[] = [Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1')];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  const offsets = objects.map((object, index) => {
    const at = length;
    add(Buffer.from(`${index + 1} 0 obj\n`));
    add(Buffer.isBuffer(object) ? object : Buffer.from(object, 'latin1'));
    add(Buffer.from('\nendobj\n'));
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = length;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
    )
  );
  return Buffer.concat(parts);
};

const stream = (text: string, dict = '') =>
  `<< /Length ${text.length} ${dict}>>\nstream\n${text}\nendstream`;

const words = (text: string) => stream(`BT /F1 14 Tf 60 60 Td (${text}) Tj ET`);
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const resources = '/Resources << /Font << /F1 5 0 R >> >>';

/** One page; `page` and `tree` go into its dictionary and into that of the page tree. */
export const onePage = ({
  page = '',
  tree = '',
  catalog = '',
  content = words('Odd'),
  more = [] as string[],
} = {}) =>
  assemble([
    `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
    `<< /Type /Pages /Kids [3 0 R] /Count 1 ${tree}>>`,
    `<< /Type /Page /Parent 2 0 R ${page.includes('MediaBox') ? '' : '/MediaBox [0 0 400 600] '}/Contents 4 0 R ${resources} ${page}>>`,
    content,
    font,
    ...more,
  ]);

/** A page tree as it is written in `tree`; `page` is object 3. */
export const treeOf = (tree: string, page: string) =>
  assemble(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages ${tree} >>`, page]);

/** Its page tree lies in a packed stream, with so many bytes of nothing behind it: a thousandth of them in the file. */
export const objectStream = (bytes: number): Buffer => {
  const tree = Buffer.from('2 0 << /Type /Pages /Kids [3 0 R] /Count 1 >>');
  // One piece is packed, and stands there many times: packing all of it would take as long as the attack.
  const piece = 20_000_000;
  const raw = { level: 9, finishFlush: constants.Z_FULL_FLUSH };
  const nothing = deflateRawSync(Buffer.alloc(piece, 0x20), raw);
  const packed = Buffer.concat([
    Buffer.from([0x78, 0xda]),
    deflateRawSync(tree, raw),
    ...Array.from({ length: Math.ceil(bytes / piece) }, () => nothing),
    deflateRawSync(Buffer.alloc(0)),
    Buffer.alloc(4),
  ]);
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const at = () => pieces.reduce((sum, { length }) => sum + length, 0);
  const put = (id: number, dict: string, content?: Buffer) => {
    const start = at();
    pieces.push(Buffer.from(`${id} 0 obj\n${dict}\n`));
    if (content) pieces.push(Buffer.from('stream\n'), content, Buffer.from('\nendstream\n'));
    pieces.push(Buffer.from('endobj\n'));
    return start;
  };
  const places = [
    [0, 0],
    [1, put(1, '<< /Type /Catalog /Pages 2 0 R >>')],
    [2, 4],
    [1, put(3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] >>')],
    [
      1,
      put(
        4,
        `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`,
        packed
      ),
    ],
    [1, at()],
  ];
  const table = Buffer.concat(
    places.map(([kind = 0, place = 0]) => {
      const row = Buffer.alloc(7);
      row.writeUInt8(kind);
      row.writeUInt32BE(place, 1);
      return row;
    })
  );
  const dict = `<< /Type /XRef /Size 6 /W [1 4 2] /Root 1 0 R /Length ${table.length} >>`;
  const start = put(5, dict, table);
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
};

/** The turn stands in the page tree: pages inherit it. */
export const rotated = (degrees: number) => onePage({ tree: `/Rotate ${degrees} ` });

/** Only the middle is shown. */
export const cropped = () =>
  onePage({ page: '/MediaBox [0 0 800 900] /CropBox [150 200 550 800] ' });

/** Leaves the graphics state turned upside down, as some programs do. */
export const unbalanced = () =>
  onePage({ content: stream('q 0.5 0 0 -0.5 0 600 cm BT /F1 30 Tf 80 400 Td (Odd) Tj ET') });

/** A text field that a reader could still change, with what was typed into it. */
export const withForm = () =>
  onePage({
    catalog:
      '/AcroForm << /Fields [6 0 R] /DA (/Helv 0 Tf 0 g) /DR << /Font << /Helv 5 0 R >> >> >> ',
    page: '/Annots [6 0 R] ',
    more: [
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (price) /V (4200 EUR) /Rect [60 400 260 424] /F 4 /P 3 0 R /DA (/Helv 12 Tf 0 g) >>',
    ],
  });

/** Where a careless signer would look for its own placeholder. */
export const fakeByteRange = () =>
  onePage({
    more: [
      `<< /Type /Sig /ByteRange [0 /********** /********** /**********] /Contents <${'0'.repeat(64)}> >>`,
      '<< /Type /Sig /ByteRange [0 9999999999 9999999999 9999999999] /Contents <00> >>',
    ],
  });

/** So many bytes of pictures that can't be packed. */
export const heavy = (bytes: number, pages = 4) => {
  const side = Math.floor(Math.sqrt(bytes / pages));
  const noise = Buffer.alloc(side * side);
  for (let at = 0, seed = 7; at < noise.length; at += 4) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    noise.writeUInt32LE(seed, at - (at + 4 > noise.length ? 4 : 0));
  }
  const kids = Array.from({ length: pages }, (_, index) => 3 + index * 3);
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages} >>`,
    ...kids.flatMap((id) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${id + 1} 0 R /Resources << /XObject << /I ${id + 2} 0 R >> >> >>`,
      stream('q 400 0 0 400 60 300 cm /I Do Q'),
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${noise.length} >>\nstream\n`
        ),
        noise,
        Buffer.from('\nendstream'),
      ]),
    ]),
  ]);
};

/** A form that only one program can show. */
export const dynamicForm = () =>
  onePage({
    catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA [(template) 6 0 R] >> ',
    more: [stream('<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"/>')],
  });
