import type { ClientContract, ClientContracts } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { paginationOf } from '../../foundation/http/pagination';
import { contains } from '../../foundation/database/like';
import { agreementOf } from './agreement';
import { contractTable, signerTable, type ContractRow, type SignerRow } from './content-types';
import { startValue } from './field-values';
import { marksOf } from './marks';
import { recordsOf } from './records';
import { isTurn } from './rules';
import type { Signatory } from './signatory';
import { signingOf } from './signing';
import { contractMoves, signerMoves } from './states';
import { rowsOf } from '../../foundation/database/database';

const iso = (at: Date | null) => at?.toISOString() ?? null;

const open = contractMoves.statesThat('sign');
const asked = signerMoves.statesThat('sign');
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const waitsFirst = `case when c.state in (${quoted(open)}) and s.state in (${quoted(asked)}) then 0 else 1 end`;

const summaryOf = (
  contract: ContractRow,
  signer: SignerRow
): ClientContracts['results'][number] => ({
  id: contract.documentId,
  title: contract.title,
  from: contract.authorName,
  state: contract.state,
  myState: signer.state,
  role: signer.role,
  myTurn: isTurn(contract, signer),
  sentAt: (contract.sentAt ?? contract.createdAt).toISOString(),
  dueAt: iso(contract.dueAt),
  completedAt: iso(contract.completedAt),
});

/** A signer sees it from its turn on, whoever only gets the copy when there is one. */
const shows = (contract: ContractRow, signer: SignerRow) =>
  contract.sentAt !== null &&
  (signer.role === 'signer' ? signer.offeredAt !== null : contract.state === 'completed');

interface Mine {
  contract: ContractRow;
  signer: SignerRow;
}

/** Contracts as those see them who sign or get a copy. */
export const clientViewOf = defineService((foundation) => {
  const { database, files, settings } = foundation;
  const records = recordsOf(foundation);
  const signing = signingOf(foundation);
  const marks = marksOf(foundation);

  /** Ids of what this contact sees, what waits for it first. */
  const visible = (contactId: number, q?: string) => {
    const query = database
      .query(`${contractTable.tableName} as c`)
      .join(`${signerTable.tableName} as s`, 's.contract_id', 'c.id')
      .where('s.contact_id', contactId)
      .whereNotNull('c.sent_at')
      .where((either) =>
        either
          .where((signer) => signer.where('s.role', 'signer').whereNotNull('s.offered_at'))
          .orWhere((viewer) => viewer.where('s.role', 'viewer').where('c.state', 'completed'))
      );
    if (q) void query.whereRaw(...contains('c.title', q));
    return query;
  };

  const minesOf = async (contactId: number, ids: number[]): Promise<Mine[]> => {
    if (ids.length === 0) return [];
    const contracts = await records.contracts.list((query) => query.whereIn('id', ids));
    const signers = await records.signers.list((query) =>
      query.whereIn('contract_id', ids).andWhere({ contact_id: contactId })
    );
    return ids.flatMap((id) => {
      const contract = contracts.find((one) => one.id === id);
      const signer = signers.find(({ contractId }) => contractId === id);
      return contract && signer ? [{ contract, signer }] : [];
    });
  };

  return {
    shows,

    async list(
      contactId: number,
      page: { page: number; pageSize: number; q?: string | undefined }
    ) {
      const found = await rowsOf<{ id: number | string }>(
        visible(contactId, page.q)
          .orderByRaw(waitsFirst)
          .orderBy('c.sent_at', 'desc')
          .limit(page.pageSize)
          .offset((page.page - 1) * page.pageSize)
          .select('c.id')
      );
      const [counted] = await rowsOf<{ total: number | string }>(
        visible(contactId, page.q).count({ total: '*' })
      );
      const mines = await minesOf(
        contactId,
        found.map(({ id }) => Number(id))
      );
      const total = Number(counted?.total ?? 0);
      return {
        results: mines.map(({ contract, signer }) => summaryOf(contract, signer)),
        pagination: paginationOf(total, page),
      };
    },

    /** What waits for this contact's signature. */
    async waiting(contactId: number): Promise<Mine[]> {
      const found = await rowsOf<{ id: number | string }>(
        visible(contactId)
          .whereIn('c.state', open)
          .whereIn('s.state', asked)
          .orderBy('c.sent_at', 'desc')
          .limit(20)
          .select('c.id')
      );
      return minesOf(
        contactId,
        found.map(({ id }) => Number(id))
      );
    },

    /** Its own part of a contract that it may see. Throws `not_found`. */
    async need(documentId: string, me: Pick<Signatory, 'isMe'>): Promise<Mine> {
      const contract = await records.need(documentId);
      const signer = (await records.signersOf(contract.id)).find((one) => me.isMe(one));
      if (!signer || !shows(contract, signer)) {
        throw fail('not_found', { message: 'No such contract' });
      }
      return { contract, signer };
    },

    async detail(
      { contract, signer }: Mine,
      me: Signatory,
      proofRequired: boolean
    ): Promise<ClientContract> {
      const { contracts: ways } = await settings.read();
      const consent = await agreementOf(foundation).consentFor(contract, signer);
      const known = signing.known(signer, me, signer.timeZone);
      const [file] = await files.byIds([contract.fileId]);
      const adopted = await marks.adoptedBy(me.owner);
      const others = await records.signersOf(contract.id);
      return {
        ...summaryOf(contract, signer),
        message: contract.message,
        language: contract.language ?? 'en',
        order: contract.signingOrder,
        version: contract.version,
        document: { name: contract.fileName, size: file?.size ?? 0, pages: contract.pages },
        documentSha256: contract.documentHash,
        fields: signing.fieldsOf(contract, signer).map((field) => ({
          id: field.id,
          type: field.type,
          page: field.page,
          x: field.x,
          y: field.y,
          width: field.width,
          height: field.height,
          required: field.required,
          label: field.label ?? null,
          ...(field.options ? { options: field.options } : {}),
          value: signer.filled[field.id] ?? startValue(field, known),
        })),
        signers: others.map((one) => ({
          name: one.name,
          role: one.role,
          state: one.state,
          me: one.id === signer.id,
          signedAt: iso(one.signedAt),
        })),
        consent: {
          version: consent.version,
          text: consent.text,
          given: signer.consentHash === consent.sha256,
        },
        adopted: {
          signature: marks.toMark(adopted.signature),
          initials: marks.toMark(adopted.initials),
        },
        ways: { drawing: ways.drawing, uploading: ways.uploading },
        proofRequired: proofRequired && isTurn(contract, signer),
        endReason: contract.state === 'expired' ? null : contract.endReason,
      };
    },
  };
});
