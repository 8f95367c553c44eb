import type { Verdict, Verification } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { sealKeysOf } from './keys';
import { readingEngineOf } from './pdf/engine';
import type { Report } from './pdf/tasks';
import { sealsOf, type Seal } from './seals';
import { verifiableOf, type KnownPaper } from './verifiable';

interface Found {
  seal: Seal | null;
  paper: KnownPaper;
}

/** What anybody may ask: is this file one of ours, and is it whole? Nothing that is sent is kept. */
export const verificationOf = defineService((foundation) => {
  const { settings } = foundation;
  const verifiable = verifiableOf(foundation);

  const find = async (sha256: string): Promise<Found | null> => {
    const seal = await sealsOf(foundation).byChecksum(sha256);
    const paper = await (seal ? verifiable.sealed(seal) : verifiable.sent([sha256]));
    return paper && { seal, paper };
  };

  const known = async (sha256: string, found: Found | null): Promise<Verification> => ({
    sha256,
    verdict: found ? (found.seal ? 'final' : 'original') : 'unknown',
    known: found !== null,
    whole: found !== null,
    contract: found && {
      ...found.paper.said,
      portal: (await settings.read()).general.name,
      level: found.seal?.level ?? null,
      certificate: found.seal?.fingerprint ?? null,
    },
    report: null,
  });

  const reportOf = async (
    looked: Report,
    found: Found | null
  ): Promise<NonNullable<Verification['report']>> => {
    const ours = await sealKeysOf(foundation).fingerprints();
    const signatures = looked.signatures.map((one) => ({
      ...one,
      ours: one.fingerprint !== null && ours.has(one.fingerprint),
    }));
    const isCopy = found?.seal && looked.prefixes.includes(found.paper.originalSha256);
    const original = isCopy ? found.paper : await verifiable.sent(looked.prefixes);
    const last = signatures.at(-1);
    return {
      pdf: looked.pdf,
      signatures,
      valid: last !== undefined && last.valid && last.coversWholeFile && last.problems.length === 0,
      ours: signatures.some((one) => one.ours),
      appendedBytes: last?.appendedBytes ?? 0,
      originalInside: original && {
        sha256: original.originalSha256,
        title: original.said.title,
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
