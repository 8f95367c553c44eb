import type { Foundation } from '../../foundation/foundation';
import type { KnownPaper, Verifiable } from '../papers/verifiable';
import type { ContractRow } from './content-types';
import { recordsOf } from './records';

/** What anybody who has a file may know of the contract that it is. */
export const verifiableContracts = (foundation: Foundation): Verifiable => {
  const { contracts, signersOf } = recordsOf(foundation);

  const about = async (contract: ContractRow): Promise<KnownPaper> => ({
    originalSha256: contract.documentHash,
    said: {
      title: contract.title,
      state: contract.state,
      completedAt: contract.completedAt?.toISOString() ?? null,
      signers: (await signersOf(contract.id))
        .filter(({ role }) => role === 'signer')
        .map(({ name, signedAt }) => ({ name, signedAt: signedAt?.toISOString() ?? null })),
    },
  });

  /** The same document was sent to several, as one from a template is: what is said of one is nobody else's. */
  const shared = ({ documentHash, fileName }: ContractRow): KnownPaper => ({
    originalSha256: documentHash,
    said: { title: fileName, state: 'sent', completedAt: null, signers: [] },
  });

  return {
    async sealed({ owner }) {
      const contract =
        owner === null ? undefined : await contracts.find((query) => query.where({ id: owner }));
      return contract ? about(contract) : null;
    },
    async sent(checksums) {
      const [contract, ...others] = await contracts.list((query) =>
        query
          .whereIn('document_hash', checksums)
          .whereNotNull('sent_at')
          .orderBy('id', 'desc')
          .limit(2)
      );
      if (!contract) return null;
      return others.length > 0 ? shared(contract) : about(contract);
    },
  };
};
