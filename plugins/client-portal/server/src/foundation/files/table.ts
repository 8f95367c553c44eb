import { c, defineTable, type RowOf } from '../database/table';

/**
 * One file in the storage. What it is for is the business of those who refer to it; when nobody does any more
 * it is swept away.
 */
export const storedFileTable = defineTable({
  name: 'stored-file',
  plural: 'stored-files',
  displayName: 'Stored file',
  columns: {
    storageKey: c.string(),
    /** bytes */
    size: c.bytes(),
    /** SHA-256 in hex */
    checksum: c.string(),
    /** media type, by content */
    type: c.string(),
    /** whose quota it counts against, for example `contact:12`; null: nobody's */
    owner: c.nullableString(),
    /** `quarantined`: waits for the scanner. `infected`: its bytes are gone. `unscanned`: there is no scanner. */
    state: c.word<'clean' | 'unscanned' | 'quarantined' | 'infected'>(),
    /** what the scanner called it */
    finding: c.nullableString(),
  },
  unique: [['storageKey']],
  indexes: [['owner'], ['state'], ['createdAt']],
});

export type StoredFileRow = RowOf<typeof storedFileTable>;

export const isReady = ({ state }: Pick<StoredFileRow, 'state'>) =>
  state === 'clean' || state === 'unscanned';
