import type { Verdict, Verification } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { contractTable, type ContractRow, type SealRow } from './content-types';
import { keysOf } from './keys';
import { readingEngineOf } from './pdf/engine';
import type { Report } from './pdf/tasks';
import { recordsOf } from './records';
import { sealingOf } from './sealing';

interface Found {
  seal: SealRow | null;
  contract: ContractRow;
  /** The same document was sent to several, as one from a template is: what is said of one is nobody else's. */
  shared: boolean;
}

/** What anybody may ask: is this file one of ours, and is it whole? Nothing that is sent is kept. */
export const verificationOf = defineService((foundation) => {
  const { database, settings } = foundation;
  const contracts = database.of(contractTable);
  const records = recordsOf(foundation);
  const sealing = sealingOf(foundation);

  /** Drafts are nobody's business but the agency's. */
  const originalBy = async (checksums: string[]): Promise<Found | null> => {
    const [contract, ...others] = await contracts.list((query) =>
      query
        .whereIn('document_hash', checksums)
        .whereNotNull('sent_at')
        .orderBy('id', 'desc')
        .limit(2)
    );
    return contract ? { seal: null, contract, shared: others.length > 0 } : null;
  };

  const find = async (sha256: string): Promise<Found | null> => {
    const seal = await sealing.byChecksum(sha256);
    if (seal) {
      const contract = await contracts.find((query) => query.where({ id: seal.contractId }));
      return contract ? { seal, contract, shared: false } : null;
    }
    return originalBy([sha256]);
  };

  const titleOf = ({ contract, shared }: Found) => (shared ? contract.fileName : contract.title);

  const about = async (found: Found): Promise<Verification['contract']> => {
    const { contract, seal, shared } = found;
    const signers = shared ? [] : await records.signersOf(contract.id);
    return {
      title: titleOf(found),
      portal: (await settings.read()).general.name,
      state: shared ? 'sent' : contract.state,
      completedAt: shared ? null : (contract.completedAt?.toISOString() ?? null),
      signers: signers
        .filter(({ role }) => role === 'signer')
        .map(({ name, signedAt }) => ({ name, signedAt: signedAt?.toISOString() ?? null })),
      level: seal?.level ?? null,
      certificate: seal?.fingerprint ?? null,
    };
  };

  const known = async (sha256: string, found: Found | null): Promise<Verification> => ({
    sha256,
    verdict: found ? (found.seal ? 'final' : 'original') : 'unknown',
    known: found !== null,
    whole: found !== null,
    contract: found && (await about(found)),
    report: null,
  });

  const reportOf = async (
    looked: Report,
    found: Found | null
  ): Promise<NonNullable<Verification['report']>> => {
    const ours = await keysOf(foundation).fingerprints();
    const signatures = looked.signatures.map((one) => ({
      ...one,
      ours: one.fingerprint !== null && ours.has(one.fingerprint),
    }));
    const isCopy = found?.seal && looked.prefixes.includes(found.contract.documentHash);
    const original = isCopy ? found : await originalBy(looked.prefixes);
    const last = signatures.at(-1);
    return {
      pdf: looked.pdf,
      signatures,
      valid: last !== undefined && last.valid && last.coversWholeFile && last.problems.length === 0,
      ours: signatures.some((one) => one.ours),
      appendedBytes: last?.appendedBytes ?? 0,
      originalInside: original && {
        sha256: original.contract.documentHash,
        title: titleOf(original),
      },
    };
  };

  return {
    byHash: async (sha256: string) => known(sha256, await find(sha256)),

    async byFile(bytes: Uint8Array): Promise<Verification> {
      const looked = await readingEngineOf(foundation).run('report', { bytes });
      const found = await find(looked.sha256);
      const answer = await known(looked.sha256, found);
      const report = await reportOf(looked, found);
      if (answer.known) return { ...answer, report };
      // Our seal, or a document of ours with something after it: somebody has changed what we made.
      const isOurs = report.ours || report.originalInside !== null;
      const verdict: Verdict = isOurs ? 'altered' : 'foreign';
      return { ...answer, verdict, whole: false, report };
    },
  };
});
