import type { AuditActor } from '../../foundation/audit/table';
import { fail } from '../../foundation/http/errors';
import type { SignerRow } from './content-types';

/** Who signs, and how it has shown that it is who it is. */
export interface Signatory {
  /** the row of the signer that this is */
  isMe(signer: SignerRow): boolean;
  /** owner of an adopted signature */
  owner: string;
  actor: AuditActor;
  company: string | null;
  /** where it reads its mail now: what a code or a link proves; null: the one that is kept */
  email: string | null;
  /** how the session began */
  proof: string;
  /** that it is the signer itself; staff could have read what the session began with otherwise */
  proved: boolean;
  address: string;
  device: string;
}

/** A link that staff could read proves nothing about who came by it. */
export const needProof = ({ proved }: Signatory) => {
  if (!proved) throw fail('proof_required');
};
