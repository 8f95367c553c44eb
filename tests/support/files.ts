import { deflateRawSync, crc32 } from 'node:zlib';
import { codeOf } from './http';
import type { Portal } from './portal';

/** The smallest files that are what they say, made here byte by byte. */
export const pdf = (text = 'Hello') => {
  const stream = `BT /F1 24 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
};

export const png = () =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  );

const field = (value: number, bytes: 2 | 4) => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
};

/** A ZIP of these entries (APPNOTE 4.3). @param claims sizes that its directory claims instead of the true ones */
export const zip = (
  entries: Record<string, Buffer | string>,
  claims: Record<string, number> = {}
) => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = [
      field(20, 2),
      field(0, 2),
      field(8, 2),
      field(0, 4),
      field(crc32(bytes), 4),
      field(packed.length, 4),
      field(claims[name] ?? bytes.length, 4),
      field(Buffer.byteLength(name), 2),
      field(0, 2),
    ];
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), ...common, Buffer.from(name), packed]);
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        field(20, 2),
        ...common,
        field(0, 2),
        field(0, 2),
        field(0, 2),
        field(0, 4),
        field(offset, 4),
        Buffer.from(name),
      ])
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = central.length;
  return Buffer.concat([
    ...locals,
    directory,
    Buffer.from('PK\x05\x06'),
    field(0, 4),
    field(count, 2),
    field(count, 2),
    field(directory.length, 4),
    field(offset, 4),
    field(0, 2),
  ]);
};

export const docx = (more: Record<string, Buffer | string> = {}) =>
  zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...more });

export interface SentFile {
  name: string;
  bytes: Buffer | string;
  type?: string;
}

/** A multipart body; text fields come last, where a careless client puts them. */
export const form = (files: SentFile[], fields: Record<string, string> = {}) => {
  const body = new FormData();
  for (const { name, bytes, type = '' } of files) {
    body.append('files', new Blob([new Uint8Array(Buffer.from(bytes))], { type }), name);
  }
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
};

/** What clients and admins do with files again and again. */
export const filesOf = (portal: () => Portal) => ({
  share: (
    contact: string,
    files: SentFile[],
    fields: Record<string, string> = { shared: 'true' }
  ) => portal().adminSend('POST', `/contacts/${contact}/documents`, form(files, fields)),
  send: (cookie: string, files: SentFile[], fields: Record<string, string> = {}) =>
    portal().client('POST', '/documents', { headers: { cookie }, raw: form(files, fields) }),
  fetchAs: (cookie: string, url: string, headers: Record<string, string> = {}) =>
    fetch(url, { headers: { cookie, ...headers } }),
  /** What the admin has of a contact. */
  received: async (contact: string) =>
    (await portal().admin('GET', `/contacts/${contact}/documents?direction=received`)).body.results,
  code: codeOf,
});

/** An upload by tus 1.0.0, step by step. */
export const tusOf = (portal: () => Portal) => {
  const headers = { 'tus-resumable': '1.0.0' };
  const send = (
    cookie: string,
    method: string,
    path: string,
    more: Record<string, string>,
    raw?: BodyInit
  ) =>
    fetch(new URL(path, portal().url), {
      method,
      headers: { ...headers, cookie, ...more },
      ...(raw === undefined ? {} : { body: raw, duplex: 'half' }),
    } as RequestInit);
  return {
    create: (cookie: string, name: string, size: number, metadata: Record<string, string> = {}) =>
      send(cookie, 'POST', '/api/client-portal/uploads', {
        'upload-length': String(size),
        'upload-metadata': Object.entries({ filename: name, ...metadata })
          .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
          .join(','),
      }),
    patch: (cookie: string, place: string, offset: number, raw: BodyInit) =>
      send(
        cookie,
        'PATCH',
        place,
        { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        raw
      ),
    head: (cookie: string, place: string) => send(cookie, 'HEAD', place, {}),
    send,
  };
};
