import type { NewContract } from '../../plugins/client-portal/protocol/src';
import { eventually, type Portal } from './portal';

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

/** What tests of contracts do again and again. */
export const contractsOf = (portal: () => Portal) => {
  const make = async (contract: object, bytes: Buffer = pages()) => {
    const body = new FormData();
    body.append(
      'file',
      new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
      'agreement.pdf'
    );
    body.append('contract', JSON.stringify({ title: 'Agreement', ...contract }));
    const made = await portal().adminSend('POST', '/contracts', body);
    if (made.status !== 201) throw new Error(made.text);
    return made.body;
  };
  return {
    make,
    /** Made and sent. */
    async send(contract: object, bytes?: Buffer, options: object = { activate: true }) {
      const { id } = await make(contract, bytes);
      const sent = await portal().admin('POST', `/contracts/${id}/send`, options);
      if (sent.status !== 200) throw new Error(sent.text);
      return sent.body;
    },
    /** Sealed, checked, and open to be downloaded. */
    completed: (id: string) =>
      eventually(async () => {
        const { body } = await portal().admin('GET', `/contracts/${id}`);
        return body.state === 'completed' && body;
      }, 60),
  };
};
