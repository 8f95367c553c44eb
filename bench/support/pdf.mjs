import { randomBytes } from 'node:crypto';

/** A PDF of A4 pages with text, and as many bytes that nobody reads as make it `bytes` large. */
export const makePdf = (count, bytes) => {
  const line = (text, index) => `BT /F1 11 Tf 72 ${700 - index * 18} Td (${text}) Tj ET`;
  const ids = Array.from({ length: count }, (_, index) => 5 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '',
  ];
  for (const id of ids) {
    const lines = Array.from({ length: 34 }, (_, index) =>
      line(
        `Page ${(id - 3) / 2}, line ${index + 1}: what the parties have agreed on in writing`,
        index
      )
    ).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${lines.length} >>\nstream\n${lines}\nendstream`
    );
  }
  const text = objects.join('').length;
  const filling = randomBytes(Math.max(1, Math.floor((bytes - text) / 2))).toString('hex');
  objects[3] = `<< /Length ${filling.length} >>\nstream\n${filling}\nendstream`;
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1'
  );
};
