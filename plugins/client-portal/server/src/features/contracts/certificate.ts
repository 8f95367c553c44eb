import { z } from 'zod';
import type { ContractEventName } from '#protocol';
import type { AuditRow } from '../../foundation/audit/table';
import type { Certificate, CertifiedLine, CertifiedPerson, Fact } from '../papers/pdf/certificate';
import { certificateTexts, type CertificateTexts } from './certificate-texts';
import type { ContractRow, SignerRow } from './content-types';

const personSchema = z
  .object({
    name: z.string().nullish(),
    address: z.string().nullish(),
    reason: z.string().nullish(),
  })
  .nullable()
  .catch(null);

const signerSchema = z.object({ signer: z.number().nullish() }).catch({});

const seconds = (at: Date) => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** UTC, and what the signer's own clock showed. */
const inZones = (at: Date, timeZone: string | null, language: string) => {
  if (!timeZone || timeZone === 'UTC') return seconds(at);
  try {
    const own = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone,
    }).format(at);
    return `${seconds(at)} (${own}, ${timeZone})`;
  } catch {
    return seconds(at);
  }
};

/** Those that there is something to say of. */
const factsOf = (facts: readonly (readonly [string, string | null])[]): Fact[] =>
  facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));

const personOf = (
  signer: SignerRow,
  words: CertificateTexts,
  language: string
): CertifiedPerson => {
  const { signedAt, timeZone, proof, consentedAt, consentVersion, consentHash } = signer;
  const consent =
    consentedAt && consentVersion && consentHash
      ? `${seconds(consentedAt)}, ${consentVersion}, SHA-256 ${consentHash}`
      : null;
  return {
    name: `${signer.name} <${signer.email}>`,
    note: signer.role === 'viewer' ? words.viewer : null,
    facts: factsOf([
      [words.signed, signedAt && inZones(signedAt, timeZone, language)],
      [words.proof, proof && (words.proofs[proof] ?? proof)],
      [words.address, signer.fromAddress],
      [words.device, signer.device],
      [words.consent, consent],
    ]),
    marks: [
      { label: words.signature, mark: signer.signature },
      { label: words.initials, mark: signer.initials },
    ].flatMap(({ label, mark }) => (mark ? [{ label, mark }] : [])),
  };
};

/** The trail as it is printed: who did what, from which address. What is erased by now is left out. */
const lineOf = (row: AuditRow, signers: SignerRow[], words: CertificateTexts): CertifiedLine => {
  const person = personSchema.parse(row.person);
  const { signer: index } = signerSchema.parse(row.data);
  const signer = signers.find(({ position }) => position === index);
  const about = person?.name ?? signer?.name ?? null;
  const isOwn = row.actor.type === 'client' || row.action === 'contract.signed';
  const who = isOwn ? about : row.actor.name;
  const by = [who ?? words.nobody, person?.address].filter(Boolean).join(', ');
  const what = words.events[row.action as ContractEventName];
  return {
    text: `${row.sequence ?? 0}  ${seconds(row.at)}  ${what} – ${by}`,
    note: [isOwn ? null : about, person?.reason].filter(Boolean).join(': ') || null,
    hash: row.hash ?? '',
  };
};

/** What is printed at the end of a final copy. @param trail oldest first */
export const certificateOf = (
  contract: ContractRow,
  signers: SignerRow[],
  trail: AuditRow[],
  { portal, verifyUrl }: Pick<Certificate, 'portal' | 'verifyUrl'>
): Certificate => {
  const language = contract.language ?? 'en';
  const words = certificateTexts(language);
  const last = trail.at(-1);
  return {
    portal,
    verifyUrl,
    id: contract.documentId,
    words: {
      title: words.title,
      trailTitle: words.auditTitle,
      intro: words.intro,
      verify: words.verify,
      verifyHint: words.verifyHint,
      people: words.signers,
      trail: words.trail,
      trailHint: words.trailHint,
    },
    facts: factsOf([
      [words.document, `${contract.title} (${contract.fileName})`],
      [words.contract, contract.documentId],
      [words.original, contract.documentHash],
      [words.pages, String(contract.pages.length)],
      [words.version, String(contract.version)],
      [words.sentBy, contract.authorName],
      [words.completed, contract.signedAt && seconds(contract.signedAt)],
    ]),
    people: signers.map((signer) => personOf(signer, words, language)),
    trail: trail.map((row) => lineOf(row, signers, words)),
    head: last ? { label: words.head, value: `${last.sequence ?? 0}: ${last.hash ?? ''}` } : null,
  };
};
