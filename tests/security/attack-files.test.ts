import { gzipSync } from 'node:zlib';
import { clientsOf } from '../support/client';
import { docx, filesOf, form, pdf, png, zip } from '../support/files';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
let cookie: string;
let contact: string;
const clients = clientsOf(() => portal);
const files = filesOf(() => portal);
const stored = () => portal.server.call<unknown[]>('stored');

beforeAll(async () => {
  portal = await startPortal();
  const settings = (await portal.admin('GET', '/settings/documents')).body;
  await portal.admin('PUT', '/settings/documents', {
    ...settings,
    extensions: [...settings.extensions, 'zip'],
  });
  ({ id: contact, cookie } = await portal.join(someone()));
});
afterAll(() => portal.close());

const html = '<!doctype html><script>alert(1)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
const blanks = Buffer.alloc(60_000_000);

const refused: [string, string, Buffer | string, string, string?][] = [
  ['a page', 'page.html', html, 'file_type_not_allowed'],
  ['a drawing with a script', 'logo.svg', svg, 'file_type_not_allowed'],
  ['a program', 'setup.exe', exe, 'file_type_not_allowed'],
  ['no extension', 'README', 'text', 'file_type_not_allowed'],
  ['a page called PDF', 'page.pdf', html, 'file_type_mismatch'],
  ['a drawing called PNG', 'logo.png', svg, 'file_type_mismatch'],
  ['a program called DOCX', 'letter.docx', exe, 'file_type_mismatch'],
  ['a program called TXT', 'notes.txt', exe, 'file_type_mismatch'],
  ['a page called TXT', 'notes.txt', `  ${html}`, 'file_type_mismatch'],
  ['a script called CSV', 'table.csv', '#!/bin/sh\nrm -rf ~', 'file_type_mismatch'],
  ['gzip called ZIP', 'all.zip', gzipSync('x'), 'file_type_mismatch'],
  [
    'a sheet called document',
    'table.docx',
    zip({ '[Content_Types].xml': '', 'xl/a.xml': '' }),
    'file_type_mismatch',
  ],
  ['a picture that says page', 'a.png', png(), 'file_type_mismatch', 'text/html'],
  ['nothing', 'empty.pdf', '', 'file_empty'],
  ['two extensions', 'invoice.exe.pdf', pdf(), 'file_name_not_allowed'],
  ['a sign that turns the direction', 'invoice\u202Efdp.exe.pdf', pdf(), 'file_name_not_allowed'],
  ['only an extension', '.pdf', pdf(), 'file_type_not_allowed'],
  [
    'a page in a PDF',
    'two.pdf',
    Buffer.concat([Buffer.from('%PDF-1.4\n<html><script>'), pdf()]),
    'file_dangerous',
  ],
  [
    'an archive behind a PDF',
    'two.pdf',
    Buffer.concat([pdf(), zip({ 'a.txt': 'a' })]),
    'file_dangerous',
  ],
  [
    'an archive behind a picture',
    'two.png',
    Buffer.concat([png(), zip({ 'a.txt': 'a' })]),
    'file_dangerous',
  ],
  [
    'a script behind a picture',
    'two.gif',
    Buffer.concat([gif, Buffer.from('<script>alert(1)</script>')]),
    'file_dangerous',
  ],
  ['a bomb', 'bomb.zip', zip({ 'a.txt': blanks }), 'file_dangerous'],
  ['a bomb in a document', 'bomb.docx', docx({ 'word/media/a.bmp': blanks }), 'file_dangerous'],
  [
    'an archive whose sizes lie',
    'lie.zip',
    zip({ 'a.txt': 'a' }, { 'a.txt': 3_900_000_000 }),
    'file_dangerous',
  ],
  ['an archive within an archive', 'in.zip', zip({ 'in.zip': zip({ a: 'a' }) }), 'file_dangerous'],
  ['a program in an archive', 'tools.zip', zip({ 'setup.exe': exe }), 'file_dangerous'],
  ['a path that leads outside', 'out.zip', zip({ '../../etc/passwd.txt': 'x' }), 'file_dangerous'],
  ['macros', 'letter.docx', docx({ 'word/vbaProject.bin': 'x' }), 'file_dangerous'],
  ['a broken archive', 'half.zip', zip({ 'a.txt': 'a' }).subarray(0, 40), 'file_dangerous'],
];

describe('files that are not what they say', () => {
  it.each(refused)(
    '[J6] refuses %s and keeps nothing of it',
    async (_, name, bytes, code, type = '') => {
      const before = (await stored()).length;
      const answer = await files.send(cookie, [{ name, bytes, type }]);
      expect([files.code(answer), answer.status]).toEqual([code, 400]);
      expect((await stored()).length).toBe(before);
    }
  );

  it('[J6] asks the same of admins, and lets nothing of a request in when one file is refused', async () => {
    const before = (await stored()).length;
    const answer = await files.share(contact, [
      { name: 'good.pdf', bytes: pdf() },
      { name: 'page.pdf', bytes: html },
    ]);
    expect(answer.body.error.details).toMatchObject({
      code: 'file_type_mismatch',
      fields: [{ path: ['files', 1] }],
    });
    const late = await files.share(contact, [{ name: 'good.pdf', bytes: pdf() }], {
      folder: 'a/b',
    });
    expect([late.status, late.body.error.details.fields[0].path]).toEqual([400, ['folder']]);
    expect((await stored()).length).toBe(before);
    const listed = (await portal.admin('GET', `/contacts/${contact}/documents`)).body;
    expect(listed.results).toEqual([]);
  });

  it.each([
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\ann\\scan.pdf', 'scan.pdf'],
    ['a<b>:c|?*.pdf', 'a_b__c___.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['cafe\u0301.pdf', 'café.pdf'],
    ['परीक्षा 試験 امتحان.pdf', 'परीक्षा 試験 امتحان.pdf'],
    ['zero\u200Bwidth. . .pdf', 'zerowidth. . .pdf'],
    [`${'x'.repeat(240)}.pdf`, `${'x'.repeat(146)}.pdf`],
    ['example.com.pdf', 'example.com.pdf'],
  ])('[J5] stores the name %p as %p', async (given, stored) => {
    const answer = await files.send(cookie, [{ name: given, bytes: pdf() }]);
    expect(answer.body.results?.[0]?.name ?? answer.text).toBe(stored);
  });
});

describe('bodies that are not what they should be', () => {
  const raw = (headers: Record<string, string>, body: BodyInit) =>
    portal.client('POST', '/documents', { headers: { cookie, ...headers }, raw: body });

  it('[J5] answers broken, foreign and overfull bodies with a plain error', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
    const cases = await Promise.all([
      raw({ 'content-type': 'application/json' }, '{}'),
      raw({ 'content-type': 'multipart/form-data' }, 'no boundary'),
      raw(
        multipart,
        '--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-'
      ),
      raw(multipart, '--x--\r\n'),
      files.send(cookie, [{ name: 'a.pdf', bytes: pdf() }], { item: '{"$ne":null}' }),
      files.send(cookie, [{ name: 'a.pdf', bytes: pdf() }], { shared: 'true' }),
      files.send(
        cookie,
        Array.from({ length: 21 }, () => ({ name: 'a.pdf', bytes: pdf() }))
      ),
    ]);
    expect(cases.map(({ status }) => status)).toEqual([415, 415, 400, 400, 400, 400, 400]);
    const other = new FormData();
    other.append('document', new Blob(['x']), 'a.pdf');
    expect((await raw({}, other)).status).toBe(400);
  });

  it('[J5] asks who sends it before it reads the body, and refuses other sites', async () => {
    const before = (await stored()).length;
    const body = () => form([{ name: 'a.pdf', bytes: pdf() }]);
    const none = await portal.client('POST', '/documents', { raw: body() });
    const cross = await portal.client('POST', '/documents', {
      headers: { cookie, origin: 'https://evil.example' },
      raw: body(),
    });
    expect([none.status, cross.status]).toEqual([401, 403]);
    expect((await stored()).length).toBe(before);
  });
});

describe('downloads that are not one’s own', () => {
  it('[J8] [D12] takes no forged, foreign or mixed ticket', async () => {
    const other = await portal.join(someone());
    const [one, two] = (
      await files.share(contact, [
        { name: 'one.pdf', bytes: pdf('one') },
        { name: 'two.pdf', bytes: pdf('two') },
      ])
    ).body.results;
    const ask = (id: string) => clients.as(cookie, 'POST', `/documents/${id}/download`);
    const { url } = (await ask(one.id)).body;
    const ticket = new URL(url).searchParams.get('ticket') ?? '';
    const at = (id: string, token: string) =>
      files.fetchAs(cookie, `${portal.url}/api/client-portal/documents/${id}/file?ticket=${token}`);
    const [head = '', payload = '', signature = ''] = ticket.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const admin = new URL((await portal.admin('POST', `/documents/${one.id}/download`)).body.url);
    const tries = await Promise.all([
      at(two.id, ticket),
      at(one.id, `${none}.${payload}.`),
      at(one.id, `${head}.${payload}x.${signature}`),
      at(one.id, ''),
      at(one.id, admin.searchParams.get('ticket') ?? ''),
      fetch(`${portal.url}/client-portal/documents/${one.id}/file?ticket=${ticket}`),
      files.fetchAs(other.cookie, url),
    ]);
    expect(tries.map(({ status }) => status)).toEqual(Array(7).fill(403));
    expect((await files.fetchAs(cookie, url, { origin: 'https://evil.example' })).status).toBe(403);
    await portal.admin('POST', `/contacts/${contact}/access`, { enabled: false });
    expect((await files.fetchAs(cookie, url)).status).toBe(401);
  });

  it('[J8] keeps files where no URL of Strapi’s leads', async () => {
    const [{ key } = { key: '' }] = await portal.server.call<{ key: string }[]>('stored');
    const tries = await Promise.all(
      [
        `/uploads/${key}`,
        `/private/client-portal/${key}`,
        `/api/client-portal/uploads/${key}`,
        `/portal/assets/../../${key}`,
      ].map((path) => fetch(`${portal.url}${path}`, { headers: { accept: 'application/pdf' } }))
    );
    for (const answer of tries) expect(await answer.text()).not.toContain('%PDF-');
    const library = await portal.server.call<unknown[]>('query', {
      uid: 'plugin::upload.file',
      action: 'findMany',
      params: {},
    });
    expect(library).toEqual([]);
  });
});
