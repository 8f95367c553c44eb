import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

type Columns = Record<string, { tableName: string; columns: Record<string, string> }>;
interface OfContact {
  id: number;
  documentId: string;
  emailFolded: string;
}
type Row = Record<string, unknown>;

/** Tables that hold nothing of a contact, and why. */
const ofNobody: Record<string, string> = {
  setting: 'what admins set',
  job: 'ids, and which admin did it',
  'stored-file': 'bytes by a key; whose they are, the rooms say',
  batch: 'names its recipients until they are worked through, the outbox afterwards',
  'received-mark': 'when an admin has looked',
  contract: 'of the agency; its signers are rows of their own',
  'contract-seal': 'hashes of files',
  'contract-template': 'of the agency',
  'seal-key': 'of the agency',
  'consent-text': 'the same words for everybody',
};

/** Columns that say nothing to the person: hashes, keys, what the server needs for itself. */
const technical = new Set([
  'secretHash',
  'tokenHash',
  'idHash',
  'codeHmac',
  'recipient',
  'subjectHash',
  'stateHash',
  'cookieHash',
  'sealed',
  'storageKey',
  'record',
  'lockedBy',
  'ticket',
  'consentHash',
  'adminId',
  'owner',
  'chain',
  'actor',
  'salt',
  'cause',
  'personHash',
  'previousHash',
  'hash',
]);

/** What is kept of a signer when its person is forgotten: that somebody agreed and signed, not who. */
const keptOfSigner = ['state', 'role', 'consentVersion', 'proof', 'consentHash', 'adminId'];
/** What is kept of a message: that there was one. */
const keptOfMessage = ['channel', 'template', 'locale', 'status', 'reason'];
/** What is kept of an event: that it happened. */
const keptOfEvent = ['chain', 'action', 'actor', 'data', 'personHash', 'previousHash', 'hash'];

/** What a row needs beside texts to be about this contact, and of the right form. */
const seeds = ({ id, documentId, emailFolded }: OfContact, ids: Record<string, number>) => ({
  picture: { contactId: id },
  'magic-token': { contactId: id },
  'link-opening': { tokenId: ids['magic-token'] },
  'login-challenge': { contactId: id, emailFolded },
  session: { contactId: id },
  invitation: { contactId: id, apps: ['invitation.apps'] },
  identity: { contactId: id },
  'oidc-flow': { contactId: id },
  'app-permission': { contactId: id },
  grant: { contactId: id },
  'contact-import': {
    rows: [{ line: 1, name: 'contact-import.rows', email: emailFolded }],
    entries: [{ line: 1, email: emailFolded, name: 'contact-import.entries' }],
    existing: 'skip',
    country: 'DE',
    actorId: 'admin',
    actorName: 'Robin',
  },
  'shared-document': { contactId: id },
  'document-version': { sharedDocumentId: ids['shared-document'] },
  'document-activity': { sharedDocumentId: ids['shared-document'] },
  upload: { contactId: id },
  'document-request': { contactId: id },
  'document-request-item': { requestId: ids['document-request'] },
  'contract-signer': { contactId: id, contractId: 1 },
  'adopted-signature': { owner: `contact:${id}` },
  'outbox-message': { contactId: id, status: 'sent' },
  'audit-event': {
    chain: `contact:${documentId}`,
    sequence: 9_999,
    actor: { type: 'client', id: documentId },
  },
});

/** Ends with a sign, so that none is the beginning of another. */
const markerOf = (table: string, column: string) => `${table}.${column}!`;

const valueOf = (table: string, column: string, kind: string): unknown => {
  const marker = markerOf(table, column);
  if (kind === 'string' || kind === 'text') return marker;
  if (kind === 'json') return { marker };
  if (kind === 'boolean') return false;
  if (kind === 'date') return new Date(Date.UTC(2031, 0, 1)).toISOString();
  return 1;
};

const isText = (kind: string) => kind === 'string' || kind === 'text' || kind === 'json';

/** Parents before what refers to them. */
const parentsFirst = (names: string[]) => {
  const first = ['magic-token', 'shared-document', 'document-request'];
  return [...first, ...names.filter((name) => !first.includes(name))];
};

describe('what rooms hold of a contact', () => {
  it('is told in full, and gone when it is to be forgotten, in every table there is', async () => {
    const address = someone('whole');
    const made = await portal.admin('POST', '/contacts', {
      email: address,
      name: 'contact.name',
      company: 'contact.company',
    });
    const dump = await portal.server.call<Record<string, Row[]>>('dump');
    const stored = dump.client_portal_contacts?.find((row) => row.document_id === made.body.id);
    const contact: OfContact = {
      id: Number(stored?.id),
      documentId: String(made.body.id),
      emailFolded: address,
    };
    const tables = await portal.server.call<Columns>('columns');
    const ids: Record<string, number> = {};
    const seeded = parentsFirst(
      Object.keys(tables).filter((name) => name !== 'contact' && !(name in ofNobody))
    );
    for (const table of seeded) {
      const own = (seeds(contact, ids) as Record<string, Row>)[table];
      // A new table says here how it is about a contact, or above why it is not.
      if (!own) throw new Error(`Nobody says whose the rows of ${table} are`);
      const { columns = {} } = tables[table] ?? {};
      const row: Row = {};
      for (const [column, kind] of Object.entries(columns))
        row[column] = column in own ? own[column] : valueOf(table, column, kind);
      ids[table] = await portal.server.call<number>('insertRow', { table, row });
    }

    // An admin has asked it to sign: the trail of the contract says whom.
    await portal.server.call('insertRow', {
      table: 'audit-event',
      row: {
        chain: 'contract:of-another',
        sequence: 1,
        action: 'contract.offered',
        at: new Date().toISOString(),
        actor: { type: 'admin', id: 'a', name: 'Robin' },
        data: { signer: 0 },
        person: { name: 'trail.name!', email: address },
        salt: 'salt',
      },
    });

    const told = JSON.stringify(
      await portal.server.call('contactParts', { what: 'exports', contact })
    );
    const markers = seeded.flatMap((table) =>
      Object.entries(tables[table]?.columns ?? {})
        .filter(([column, kind]) => isText(kind) && !technical.has(column))
        .filter(
          ([column]) => !(column in ((seeds(contact, ids) as Record<string, Row>)[table] ?? {}))
        )
        .map(([column]) => markerOf(table, column))
    );
    expect(markers.length).toBeGreaterThan(80);
    const more = [
      'trail.name!',
      'contact.name',
      'contact.company',
      address,
      'contact-import.rows',
      'contact-import.entries',
      'invitation.apps',
    ];
    expect([...markers, ...more].filter((marker) => !told.includes(marker))).toEqual([]);

    await portal.server.call('contactParts', { what: 'erases', contact });
    const left = JSON.stringify(await portal.server.call('dump'));
    const kept = [
      ...keptOfSigner.map((column) => markerOf('contract-signer', column)),
      ...keptOfMessage.map((column) => markerOf('outbox-message', column)),
      ...keptOfEvent.map((column) => markerOf('audit-event', column)),
    ];
    expect(
      [...markers, ...more].filter((marker) => left.includes(marker) && !kept.includes(marker))
    ).toEqual([]);
    expect((await portal.admin('GET', `/contacts/${contact.documentId}`)).status).toBe(404);
  });
});
