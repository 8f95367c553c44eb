import type { Contract, ContractSigner, ContractSummary } from '#protocol';
import { isReady } from '../../foundation/files/table';
import { defineService } from '../../foundation/foundation';
import { remindersOf } from '../../kit/reminders';
import { sealsOf } from '../papers/seals';
import { contactsOf } from '../people/service';
import { templateTable, type ContractRow, type SignerRow } from './content-types';
import { recordsOf } from './records';
import { turnOf } from './rules';
import { contractMoves } from './states';

const iso = (at: Date | null) => at?.toISOString() ?? null;

const toSigner = (row: SignerRow, contacts: ReadonlyMap<number, string>): ContractSigner => ({
  contact: row.contactId === null ? null : (contacts.get(row.contactId) ?? null),
  admin: row.adminId,
  name: row.name,
  email: row.email,
  role: row.role,
  state: row.state,
  offeredAt: iso(row.offeredAt),
  seenAt: iso(row.seenAt),
  consentedAt: iso(row.consentedAt),
  signedAt: iso(row.signedAt),
  declinedAt: iso(row.declinedAt),
  reminded: row.reminded,
});

/** Contracts as admins see them. */
export const describeContractsOf = defineService((foundation) => {
  const { database, files } = foundation;
  const { signers, signersOf } = recordsOf(foundation);
  const seals = sealsOf(foundation);
  const templates = database.of(templateTable);

  const contactIds = async (rows: SignerRow[]) => {
    const ids = rows.flatMap(({ contactId }) => (contactId === null ? [] : [contactId]));
    const found = ids.length === 0 ? [] : await contactsOf(foundation).byIds(ids);
    return new Map(found.map(({ id, documentId }) => [id, documentId]));
  };

  const toSummary = (
    row: ContractRow,
    own: SignerRow[],
    contacts: ReadonlyMap<number, string>
  ): ContractSummary => ({
    id: row.documentId,
    title: row.title,
    state: row.state,
    order: row.signingOrder,
    dueAt: iso(row.dueAt),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.authorName,
    sentAt: iso(row.sentAt),
    completedAt: iso(row.completedAt),
    endedAt: iso(row.endedAt),
    signers: own.map((signer) => toSigner(signer, contacts)),
    waitsFor: contractMoves.can(row.state, 'sign') ? turnOf(own) : [],
  });

  const documentState = async (fileId: number) => {
    const [file] = await files.byIds([fileId]);
    if (!file || file.state === 'infected') return { size: 0, state: 'infected' as const };
    return { size: file.size, state: isReady(file) ? ('ready' as const) : ('checking' as const) };
  };

  return {
    async summaries(rows: ContractRow[]): Promise<ContractSummary[]> {
      const ids = rows.map(({ id }) => id);
      const all =
        ids.length === 0
          ? []
          : await signers.list((query) => query.whereIn('contract_id', ids).orderBy('position'));
      const contacts = await contactIds(all);
      return rows.map((row) =>
        toSummary(
          row,
          all.filter(({ contractId }) => contractId === row.id),
          contacts
        )
      );
    },

    /** @param admin document id of who asks */
    async detail(row: ContractRow, admin: string | null): Promise<Contract> {
      const own = await signersOf(row.id);
      const seal = row.sealId === null ? undefined : await seals.byId(row.sealId);
      const template =
        row.templateId === null
          ? undefined
          : await templates.find((query) => query.where({ id: row.templateId }));
      const turns = contractMoves.can(row.state, 'sign') ? turnOf(own) : [];
      const mine = own.find((one) => one.adminId === admin && turns.includes(one.position));
      return {
        ...toSummary(row, own, await contactIds(own)),
        message: row.message,
        language: row.language,
        reminders: remindersOf(row),
        nextReminderAt: iso(row.nextReminderAt),
        document: {
          name: row.fileName,
          pages: row.pages,
          ...(await documentState(row.fileId)),
        },
        documentSha256: row.documentHash,
        fields: row.fields,
        template: template ? { id: template.documentId, name: template.name } : null,
        ended: row.endedAt ? { reason: row.endReason, by: row.endedBy } : null,
        seal: seal
          ? {
              sha256: seal.checksum,
              size: seal.size,
              level: seal.level,
              at: seal.createdAt.toISOString(),
              certificate: seal.fingerprint,
            }
          : null,
        sealError: row.sealError,
        mySignature: admin !== null && mine ? mine.position : null,
      };
    },
  };
});
