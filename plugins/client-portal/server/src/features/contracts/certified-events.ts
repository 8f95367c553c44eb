import { z } from 'zod';
import type { ContractEventName } from '#protocol';
import type { AuditRow } from '../../foundation/audit/table';
import type { SignerRow } from './content-types';
import type { CertifiedEvent } from './pdf/certificate';

const personSchema = z
  .object({
    name: z.string().nullish(),
    address: z.string().nullish(),
    reason: z.string().nullish(),
  })
  .nullable()
  .catch(null);

const signerSchema = z.object({ signer: z.number().nullish() }).catch({});

/** The trail as it is printed: who did what, from which address. */
export const certifiedEvents = (rows: AuditRow[], signers: SignerRow[]): CertifiedEvent[] =>
  rows.map((row) => {
    const person = personSchema.parse(row.person);
    const { signer: index } = signerSchema.parse(row.data);
    const signer = signers.find(({ position }) => position === index);
    const about = person?.name ?? signer?.name ?? null;
    const isOwn = row.actor.type === 'client' || row.action === 'contract.signed';
    return {
      sequence: row.sequence ?? 0,
      at: row.at.toISOString(),
      action: row.action as ContractEventName,
      who: isOwn ? about : row.actor.name,
      address: person?.address ?? null,
      note: [isOwn ? null : about, person?.reason].filter(Boolean).join(': ') || null,
      hash: row.hash ?? '',
    };
  });
