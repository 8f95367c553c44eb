import type { z } from 'zod';
import { dueDayOf, endOfDueDay } from '#browser/due';
import {
  type Contract,
  type Reminders,
  type replaceSignerSchema,
  updateContractSchema,
} from '#protocol';
import { toContractFields, withParties } from './field-editor/placement';
import type { Party, Placement } from './field-editor/placement';

/** Who signs, and as what, as the server takes it. */
export type SignerChoice = z.input<typeof replaceSignerSchema>;

type ContractChanges = z.input<typeof updateContractSchema>;

/** A contact, or the one who signs for the agency. */
export interface SignerParty extends Party {
  email: string;
  contact?: string;
  admin?: string;
}

/** What is written of a contract beside its signers and fields. */
export interface DraftDetails {
  title: string;
  message: string;
  /** YYYY-MM-DD, until its end where the admin is; empty: never */
  dueOn: string;
  order: Contract['order'];
  reminders: Reminders;
  language: string | null;
}

export const signerKey = ({ contact, admin }: Pick<SignerParty, 'contact' | 'admin'>) =>
  contact === undefined ? `admin ${admin ?? ''}` : `contact ${contact}`;

export const partiesOf = ({ signers }: Pick<Contract, 'signers'>): SignerParty[] =>
  signers.map(({ contact, admin, name, email, role }, index) => ({
    // somebody who is gone has neither
    key:
      contact === null && admin === null
        ? `gone ${index}`
        : signerKey({
            contact: contact ?? undefined,
            admin: admin ?? undefined,
          }),
    name: name || email,
    email,
    role,
    ...(contact === null ? {} : { contact }),
    ...(admin === null ? {} : { admin }),
  }));

export const draftDetailsOf = (contract: Contract): DraftDetails => ({
  title: contract.title,
  message: contract.message ?? '',
  dueOn: dueDayOf(contract.dueAt),
  order: contract.order,
  reminders: contract.reminders,
  language: contract.language,
});

export const toSigner = ({ contact, admin, role }: SignerParty): SignerChoice => ({
  ...(contact === undefined ? { admin } : { contact }),
  role,
});

export const toDraftChanges = (
  details: DraftDetails,
  placement: Placement<SignerParty>
): ContractChanges => ({
  title: details.title,
  message: details.message.trim() || null,
  dueAt: endOfDueDay(details.dueOn),
  order: details.order,
  reminders: details.reminders,
  language: details.language,
  signers: placement.parties.map(toSigner),
  fields: toContractFields(placement),
});

/** Dotted paths of what the protocol does not take, with its message; empty: all is well. */
export const draftFaultsOf = (changes: ContractChanges): Record<string, string> => {
  const { error } = updateContractSchema.safeParse(changes);
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
  );
};

/** What is wrong with single fields, by their id: name of what is wrong and message. */
export const faultsOfFields = (
  faults: Readonly<Record<string, string>>,
  fields: readonly { id: string }[]
) => {
  const found = new Map<string, Record<string, string>>();
  for (const [path, message] of Object.entries(faults)) {
    const [, index, name = ''] = /^fields\.(\d+)(?:\.(\w+))?/.exec(path) ?? [];
    const id = index === undefined ? undefined : fields[Number(index)]?.id;
    if (id !== undefined) found.set(id, { ...found.get(id), [name]: message });
  }
  return found;
};

/** Somebody else in the place of one signer; the fields stay. */
export const withPerson = (
  placement: Placement<SignerParty>,
  key: string,
  person: SignerParty
): Placement<SignerParty> => ({
  parties: placement.parties.map((party) =>
    party.key === key ? { ...person, role: party.role } : party
  ),
  fields: placement.fields.map((field) =>
    field.party === key ? { ...field, party: person.key } : field
  ),
});

export const withRole = (
  placement: Placement<SignerParty>,
  key: string,
  role: SignerParty['role']
): Placement<SignerParty> =>
  withParties(
    placement,
    placement.parties.map((party) => (party.key === key ? { ...party, role } : party))
  );

/** Signers who would sign without a place for it on paper: the certificate page alone would show it. */
export const withoutSignature = ({ parties, fields }: Placement<SignerParty>) =>
  parties.filter(
    ({ key, role }) =>
      role === 'signer' && !fields.some(({ party, type }) => party === key && type === 'signature')
  );
