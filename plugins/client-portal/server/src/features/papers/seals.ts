import { defineService } from '../../foundation/foundation';
import { ownerColumn, sealTable, type SealRow } from './content-types';

/** A final copy that was sealed. */
export interface Seal extends Omit<SealRow, typeof ownerColumn> {
  /** the number of what was sealed, in the table of its room */
  owner: number | null;
}

/** What is kept of a new one. */
export type NewSeal = Omit<Seal, 'id' | 'documentId' | 'createdAt' | 'updatedAt'>;

const toSeal = ({ [ownerColumn]: owner, ...row }: SealRow): Seal => ({ ...row, owner });

/** The final copies that were sealed; all of them stay known, also when another one takes their place. */
export const sealsOf = defineService(({ database }) => {
  const table = database.of(sealTable);
  const find = async (where: Record<string, unknown>) => {
    const row = await table.find((query) => query.where(where));
    return row ? toSeal(row) : null;
  };

  return {
    byId: (id: number) => find({ id }),
    byChecksum: (checksum: string) => find({ checksum }),

    /** How many were sealed with this certificate. */
    countBy: (fingerprint: string) => table.count((query) => query.where({ fingerprint })),

    /** @returns its id */
    keep: ({ owner, ...seal }: NewSeal): Promise<number> =>
      table.insert({ ...seal, [ownerColumn]: owner }),

    /** Those that want a timestamp, the oldest first. */
    waiting: async (most: number): Promise<Seal[]> =>
      (
        await table.list((query) =>
          query.where({ wants_timestamp: true }).orderBy('id').limit(most)
        )
      ).map(toSeal),
    countWaiting: () => table.count((query) => query.where({ wants_timestamp: true })),
    waitsNoMore: ({ id }: Pick<Seal, 'id'>) =>
      table.update((query) => query.where({ id }), { wantsTimestamp: false }),
  };
});
