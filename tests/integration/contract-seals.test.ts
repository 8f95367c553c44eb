import { clientsOf } from '../support/client';
import {
  contractsOf,
  drawn,
  form,
  pages,
  sha256,
  typed,
  type TestField,
} from '../support/contracts';
import {
  cropped,
  dynamicForm,
  fakeByteRange,
  heavy,
  onePage,
  rotated,
  unbalanced,
  withForm,
} from '../support/odd-pdfs';
import {
  describeWithTools,
  inkIn,
  opensslCades,
  pdfsig,
  pdftotext,
  picture,
  qpdf,
  qpdfCheck,
} from '../support/pdf-tools';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
let signer: { id: string; email: string; cookie: string };
beforeAll(async () => {
  portal = await startPortal();
  const contact = await contracts.contact('Zoë Müller');
  await contracts.send({ signers: [{ contact: contact.id }] });
  signer = { ...contact, cookie: await contracts.enter(contact.email) };
});
afterAll(() => portal.close());

const place = { x: 0.55, y: 0.8, width: 0.35, height: 0.08 };

/** Sent to one, signed, sealed. */
const sealed = async (bytes: Buffer, fields: TestField[], body: object = {}) => {
  const { id } = await contracts.send({
    signers: [{ contact: signer.id }],
    fields: fields.map((one) => ({ ...place, ...one })),
    bytes,
  });
  const answer = await contracts.sign(signer.cookie, id, body);
  if (answer.status !== 200) throw new Error(answer.text);
  const done = await contracts.completed(id);
  return { id, done, copy: await contracts.finalCopy(id) };
};

const mark: TestField = { id: 'sign', type: 'signature', signer: 0 };

const certificate = async () => (await portal.client('GET', '/verify/certificate')).text;

describeWithTools('a final copy, judged by others', () => {
  it('[K4] [K6] is valid, whole, CAdES, and shows every name, value and mark where its field is', async () => {
    const row = (index: number) => ({ x: 0.1, y: 0.7 + index * 0.036, width: 0.35, height: 0.03 });
    const original = pages(2);
    const { copy, done, id } = await sealed(
      original,
      [
        { ...mark, page: 2 },
        { id: 'name', type: 'name', signer: 0, page: 2, ...row(0) },
        { id: 'text', type: 'text', signer: 0, page: 2, ...row(1) },
        { id: 'greek', type: 'text', signer: 0, page: 2, ...row(2) },
        { id: 'number', type: 'number', signer: 0, page: 2, ...row(3) },
        { id: 'plan', type: 'dropdown', signer: 0, page: 2, ...row(4), options: ['Basic', 'Full'] },
        { id: 'tick', type: 'checkbox', signer: 0, page: 2, ...row(5), width: 0.04 },
        { id: 'short', type: 'initials', signer: 0, page: 2, ...row(6), width: 0.1 },
      ],
      {
        signature: drawn,
        initials: typed('ZM'),
        values: {
          text: 'PO (7) \\ 100 %',
          greek: 'Ελένη Łukasz Иван',
          number: '12,5',
          plan: 'Full',
          tick: true,
        },
        timeZone: 'Europe/Berlin',
      }
    );
    const report = pdfsig(copy);
    expect(report).toContain('Signature is Valid');
    expect(report).toContain('Total document signed');
    expect(report).toContain('ETSI.CAdES.detached');
    // not one that it knows, and nothing else is wrong with it
    expect(report).toMatch(/Certificate issuer (isn't Trusted|is unknown)/);
    expect(qpdfCheck(copy)).toMatchObject({ status: 0 });
    const cades = opensslCades(copy, await certificate());
    expect(cades.text).toContain('successful');
    expect(cades.printed).not.toContain('signingTime');
    const text = pdftotext(copy, 2);
    for (const said of [
      'Zoë Müller',
      'PO (7) \\ 100 %',
      'Ελένη Łukasz Иван',
      '12,5',
      'Full',
      'ZM',
    ]) {
      expect(text).toContain(said);
    }
    const [before, after] = [picture(original, 2), picture(copy, 2)];
    expect(inkIn(after, place)).toBeGreaterThan(inkIn(before, place) + 0.005);
    expect(inkIn(after, { ...row(5), width: 0.04 })).toBeGreaterThan(0.03);
    const printed = pdftotext(copy, 3);
    for (const said of [
      'Certificate of completion',
      'Zoë Müller',
      signer.email,
      'Europe/Berlin',
      sha256(original),
      '/portal/verify',
      'a one-time link to the email address',
      id,
    ]) {
      expect(printed.replace(/\s*\n\s*/g, ' ')).toContain(said);
    }
    const { results } = await contracts.audit(id);
    const signing = results.find((one: { action: string }) => one.action === 'contract.signed');
    expect(pdftotext(copy)).toContain(signing.hash);
    expect(sha256(copy)).toBe(done.seal.sha256);
  });

  it.each([
    ['turned by 90', () => rotated(90), 1],
    ['turned by 270', () => rotated(270), 1],
    ['turned by 180', () => rotated(-180), 1],
    ['cropped', cropped, 1],
    ['with an open graphics state', unbalanced, 1],
    ['of 200 pages', () => pages(200), 200],
    ['with fake ranges', fakeByteRange, 1],
    ['of PDF 2.0', () => qpdf(pages(1), ['--force-version=2.0']), 1],
    ['with object streams', () => qpdf(pages(3), ['--object-streams=generate']), 3],
    ['of 40 MB', () => heavy(40_000_000), 4],
  ] as [string, () => Buffer, number][])('[K4] holds for a PDF %s', async (_, make, page) => {
    const original = make();
    const { copy } = await sealed(original, [{ ...mark, page }], { signature: drawn });
    expect(pdfsig(copy)).toMatch(/Total document signed[^]*Signature is Valid/);
    expect(qpdfCheck(copy).status).toBe(0);
    expect(copy.subarray(0, original.length).equals(original)).toBe(true);
    const [before, after] = [picture(original, page), picture(copy, page)];
    expect(inkIn(after, place)).toBeGreaterThan(inkIn(before, place) + 0.004);
    // and nowhere else
    const elsewhere = { x: 0, y: 0.1, width: 0.4, height: 0.25 };
    expect(Math.abs(inkIn(after, elsewhere) - inkIn(before, elsewhere))).toBeLessThan(0.01);
  });

  it('[K4] makes form fields part of the page, rewrites linearized files, keeps signatures that are there', async () => {
    const filled = await sealed(withForm(), [mark]);
    expect(pdftotext(filled.copy)).toContain('4200 EUR');
    expect(filled.copy.toString('latin1')).not.toContain('/T (price)');
    expect(qpdfCheck(filled.copy).status).toBe(0);

    const linear = await sealed(qpdf(pages(3), ['--linearize']), [mark]);
    expect(pdfsig(linear.copy)).toMatch(/Total document signed[^]*Signature is Valid/);

    const twice = await sealed(filled.copy, [mark]);
    const report = pdfsig(twice.copy);
    expect(report.match(/Signature is Valid/g)).toHaveLength(2);
    expect(report).toContain('Total document signed');
  });

  it('[K1] refuses what can not be signed, and says why', async () => {
    const refused = async (bytes: Buffer) => {
      const answer = await portal.adminSend(
        'POST',
        '/contracts',
        form('contract', { title: 'x', signers: [], fields: [] }, bytes)
      );
      return [answer.status, answer.body.error?.details.code, answer.body.error?.message];
    };
    const locked = qpdf(pages(1), ['--encrypt', 'user', 'owner', '256', '--']);
    expect(await refused(locked)).toEqual([
      400,
      'pdf_refused',
      expect.stringContaining('password'),
    ]);
    const owner = qpdf(pages(1), ['--encrypt', '', 'owner', '256', '--print=none', '--']);
    expect(await refused(owner)).toEqual([400, 'pdf_refused', expect.stringContaining('password')]);
    expect(await refused(dynamicForm())).toEqual([
      400,
      'pdf_refused',
      expect.stringContaining('XFA'),
    ]);
    const whole = pages(3);
    const cut = await refused(whole.subarray(0, whole.length - 400));
    expect(cut[0]).toBe(400);
    const broken = Buffer.from(
      onePage()
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1'
    );
    expect(await refused(broken)).toEqual([400, 'pdf_refused', expect.stringContaining('damaged')]);
  });
});

describe('the verifier', () => {
  it('[X8] catches a flipped byte at 1,000 places, and appended bytes, and keeps nothing', async () => {
    const { copy } = await sealed(pages(1), [mark]);
    const stored = (await portal.server.call<unknown[]>('stored')).length;
    const missed: number[] = [];
    const places = Array.from({ length: 1000 }, (_, index) =>
      Math.floor(((index + Math.random()) * copy.length) / 1000)
    );
    const look = async (at: number) => {
      const changed = Buffer.from(copy);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const { body } = await contracts.verifyFile(changed);
      if (body.whole !== false || body.verdict === 'final') missed.push(at);
    };
    while (places.length > 0) await Promise.all(places.splice(0, 8).map(look));
    expect(missed).toEqual([]);
    const longer = await contracts.verifyFile(Buffer.concat([copy, Buffer.from('\n%more\n')]));
    expect(longer.body).toMatchObject({
      verdict: 'altered',
      whole: false,
      report: { appendedBytes: 7, ours: true },
    });
    const whole = await contracts.verifyFile(copy);
    expect(whole.body).toMatchObject({
      verdict: 'final',
      whole: true,
      report: { valid: true, ours: true, appendedBytes: 0, originalInside: { title: 'Agreement' } },
    });
    expect((await portal.server.call<unknown[]>('stored')).length).toBe(stored);
  }, 300_000);

  it('[X8] says of strangers what their signatures are worth, and of drafts nothing', async () => {
    const foreign = await contracts.verifyFile(onePage());
    expect(foreign.body).toMatchObject({
      verdict: 'foreign',
      known: false,
      whole: false,
      contract: null,
      report: { pdf: true, signatures: [], valid: false, ours: false, originalInside: null },
    });
    const text = await contracts.verifyFile(Buffer.from('Hello'));
    expect(text.body.report).toMatchObject({ pdf: false });
    const draft = pages(1, `Draft ${Date.now()}`);
    await contracts.create({ bytes: draft, signers: [] });
    expect((await contracts.verify(sha256(draft))).body.verdict).toBe('unknown');
    expect((await contracts.verify('zz')).status).toBe(400);
    expect((await clients.post('/verify', {})).status).toBe(400);
  });
});
