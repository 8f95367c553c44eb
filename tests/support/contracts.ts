import { createHash } from 'node:crypto';
import type { NewContract } from '../../plugins/client-portal/protocol/src';
import { clientsOf } from './client';
import { pdf } from './files';
import { call, type Answer } from './http';
import { eventually, someone, type Portal } from './portal';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A plain PDF of so many A4 pages, each of which says its number. */
export const pages = (count = 1, word = 'Agreement') => {
  const kids = Array.from({ length: count }, (_, index) => 4 + index * 2);
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${count} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ]);
  kids.forEach((id, index) => {
    const lines = Array.from(
      { length: 20 },
      (_, line) =>
        `BT /F1 11 Tf 72 ${660 - line * 20} Td (${line + 1}. The parties agree on what is written here.) Tj ET`
    );
    const stream = [`BT /F1 20 Tf 72 720 Td (${word}, page ${index + 1}) Tj ET`, ...lines].join(
      '\n'
    );
    objects.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`
    );
    objects.set(id + 1, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  let body = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (let id = 1; id <= objects.size; id += 1) {
    offsets.push(body.length);
    body += `${id} 0 obj\n${objects.get(id) ?? ''}\nendobj\n`;
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${objects.size + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.size + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
};

type Field = NewContract['fields'][number];

export const field = (id: string, type: Field['type'], change: Partial<Field> = {}): Field => ({
  id,
  type,
  page: 1,
  x: 0.12,
  y: 0.8,
  width: 0.35,
  height: 0.04,
  signer: 0,
  required: true,
  ...change,
});

export interface TestField {
  id: string;
  type: string;
  signer: number;
  page?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  required?: boolean;
  value?: unknown;
  options?: string[];
  label?: string | null;
}

const placed = (field: TestField, index: number) => ({
  page: 1,
  x: 0.1,
  y: 0.15 + index * 0.06,
  width: 0.3,
  height: 0.04,
  required: true,
  ...field,
});

interface Wanted {
  title?: string;
  bytes?: Uint8Array;
  signers: ({ contact: string } | { admin: string })[] | object[];
  fields?: TestField[];
  [key: string]: unknown;
}

export const form = (part: string, json: object, bytes: Uint8Array, name = 'Agreement.pdf') => {
  const body = new FormData();
  body.append(part, JSON.stringify(json));
  body.append('file', new Blob([Buffer.from(bytes)], { type: 'application/pdf' }), name);
  return body;
};

/** The body that replaces the document of a contract. */
export const newVersion = (bytes: Uint8Array, name = 'Next.pdf', message?: string) => {
  const body = new FormData();
  body.append('file', new Blob([Buffer.from(bytes)]), name);
  if (message) body.append('message', message);
  return body;
};

export const typed = (text: string) => ({ kind: 'typed', text });
export const drawn = {
  kind: 'drawn',
  strokes: [
    [
      { x: 0, y: 0 },
      { x: 30, y: 40 },
      { x: 60, y: 5 },
    ],
    [[70, 10]],
  ],
};

/** What tests of contracts do again and again, as admin and as client. */
export const contractsOf = (portal: () => Portal) => {
  const clients = clientsOf(portal);

  const contracts = {
    /** A contact, by name; its address is its own. */
    async contact(name: string) {
      const email = someone(name.toLowerCase().replace(/\W+/g, ''));
      const made = await portal().admin('POST', '/contacts', { email, name });
      return { id: String(made.body.id), email, name };
    },

    create({ bytes = pdf('Agreement'), fields = [], ...rest }: Wanted): Promise<Answer> {
      const contract = { title: 'Agreement', ...rest, fields: fields.map(placed) };
      return portal().adminSend('POST', '/contracts', form('contract', contract, bytes));
    },

    async send(wanted: Wanted, bytes: Uint8Array = pages(), options: object = {}) {
      const made = await contracts.create({ bytes, ...wanted });
      if (made.status !== 201) throw new Error(made.text);
      const sent = await portal().admin('POST', `/contracts/${made.body.id}/send`, options);
      if (sent.status !== 200) throw new Error(sent.text);
      return sent.body;
    },

    /** From the newest mail that asks for it. @returns a session's cookie */
    async enter(email: string, subject = /^Please sign/) {
      const mail = await clients.mail(email, subject);
      return clients.cookie(await clients.redeem(mail.link));
    },

    /** One signer who has opened it, with these fields. */
    async opened(fields: TestField[] = []) {
      const ann = await contracts.contact('Ann');
      const { id } = await contracts.send({ signers: [{ contact: ann.id }], fields });
      const cookie = await contracts.enter(ann.email);
      return { ann, id, cookie, seen: await contracts.read(cookie, id) };
    },

    /** The admin of the tests, as one who can sign. */
    async agencySigner() {
      const { body } = await portal().admin('GET', '/contracts/signers?q=Robin');
      return body.results[0] as { id: string };
    },

    read: async (cookie: string, id: string) =>
      (await clients.as(cookie, 'GET', `/contracts/${id}`)).body,

    /** Reads it, agrees and signs. */
    async sign(cookie: string, id: string, body: object = {}): Promise<Answer> {
      const seen = await contracts.read(cookie, id);
      return clients.as(cookie, 'POST', `/contracts/${id}/sign`, {
        values: {},
        signature: typed('Somebody'),
        consent: seen.consent?.version,
        documentSha256: seen.documentSha256,
        ...body,
      });
    },

    get: async (id: string) => (await portal().admin('GET', `/contracts/${id}`)).body,

    until: (id: string, state: string) =>
      eventually(async () => {
        const seen = await contracts.get(id);
        return seen.state === state && seen;
      }, 60),

    /** Sealed, checked, and open to be downloaded. */
    completed: (id: string) => contracts.until(id, 'completed'),

    audit: async (id: string) => (await portal().admin('GET', `/contracts/${id}/audit`)).body,

    /** The bytes behind the URL that a download answers with. */
    async fetched(answer: Answer, cookie?: string): Promise<Buffer> {
      const response = await fetch(answer.body.url, { headers: cookie ? { cookie } : {} });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return Buffer.from(await response.arrayBuffer());
    },

    async finalCopy(id: string) {
      const answer = await portal().admin('POST', `/contracts/${id}/download`, { what: 'final' });
      if (answer.status !== 200) throw new Error(answer.text);
      return contracts.fetched(answer);
    },

    verify: (hash: string) => portal().client('POST', '/verify', { body: { sha256: hash } }),

    verifyFile(bytes: Uint8Array) {
      const body = new FormData();
      body.append('file', new Blob([Buffer.from(bytes)], { type: 'application/pdf' }), 'a.pdf');
      return call(portal().url, 'POST', '/api/client-portal/verify', { raw: body });
    },
  };
  return contracts;
};
