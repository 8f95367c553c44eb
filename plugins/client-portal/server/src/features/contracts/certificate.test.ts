import type { AuditRow } from '../../foundation/audit/table';
import { certificateOf } from './certificate';
import type { ContractRow, SignerRow } from './content-types';

const at = (time: string) => new Date(`2026-11-01T${time}.000Z`);

const contract = {
  documentId: 'c1',
  title: 'Agreement',
  fileName: 'agreement.pdf',
  documentHash: 'ab'.repeat(32),
  pages: [{ width: 595, height: 842 }],
  version: 2,
  authorName: null,
  signedAt: at('12:30:00'),
  language: 'en',
} as ContractRow;

const signer = {
  position: 0,
  role: 'signer',
  name: 'Jane',
  email: 'jane@clients.example',
  signedAt: at('12:29:30'),
  timeZone: 'Europe/Berlin',
  proof: 'code',
  fromAddress: '198.51.100.7',
  device: null,
  consentedAt: at('12:28:00'),
  consentVersion: 'v1',
  consentHash: 'cd',
  signature: { kind: 'typed', text: 'Jane', font: 'satisfy' },
  initials: null,
} as SignerRow;
const viewer = { ...signer, position: 1, role: 'viewer', name: 'Bob', email: 'bob@x.example' };

const event = (sequence: number, action: string, rest: Partial<AuditRow>) =>
  ({ sequence, action, at: at('12:00:00'), hash: `h${sequence}`, data: {}, ...rest }) as AuditRow;

const trail = [
  event(1, 'contract.created', { actor: { type: 'admin', id: 'a', name: 'Ada' }, person: null }),
  event(2, 'contract.signed', {
    actor: { type: 'client', id: 'b', name: null },
    data: { signer: 0 },
    person: { name: 'Jane', address: '198.51.100.7' },
  }),
  event(3, 'contract.reminded', {
    actor: { type: 'system', id: null, name: null },
    data: { signer: 1 },
    person: null,
  }),
];

const portal = { portal: 'Acme', verifyUrl: 'https://portal.example/verify' };
const certificate = certificateOf(contract, [signer, viewer as SignerRow], trail, portal);

describe('the certificate of a contract', () => {
  it('[K4] says who signed, when, from where and how that was shown', () => {
    const [jane, bob] = certificate.people;
    expect(jane?.name).toBe('Jane <jane@clients.example>');
    expect(jane?.facts).toEqual([
      {
        label: 'Signed',
        value: expect.stringMatching(
          /^2026-11-01 12:29:30 UTC \(.*1:29:30.*, Europe\/Berlin\)$/
        ) as string,
      },
      { label: 'Identified by', value: 'a one-time code to the email address' },
      { label: 'IP address', value: '198.51.100.7' },
      { label: 'Consent', value: '2026-11-01 12:28:00 UTC, v1, SHA-256 cd' },
    ]);
    expect(jane?.marks).toEqual([{ label: 'Signature', mark: signer.signature }]);
    expect(bob).toMatchObject({ name: 'Bob <bob@x.example>', note: 'Gets a copy' });
  });

  it('[K6] prints the trail line by line, and where it ends', () => {
    expect(certificate.trail).toEqual([
      { text: '1  2026-11-01 12:00:00 UTC  Created – Ada', note: null, hash: 'h1' },
      {
        text: '2  2026-11-01 12:00:00 UTC  Signed – Jane, 198.51.100.7',
        note: null,
        hash: 'h2',
      },
      { text: '3  2026-11-01 12:00:00 UTC  Reminded – the portal', note: 'Bob', hash: 'h3' },
    ]);
    expect(certificate.head).toEqual({ label: 'Head of the chain', value: '3: h3' });
  });

  it('leaves out what there is nothing to say of', () => {
    expect(certificate.facts.map(({ label }) => label)).toEqual([
      'Document',
      'Contract',
      'SHA-256 of the original',
      'Pages',
      'Version',
      'All signed',
    ]);
  });
});
