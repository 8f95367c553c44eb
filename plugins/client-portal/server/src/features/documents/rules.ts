import type { DocumentDirection, DocumentState } from '#protocol';
import { isReady, type StoredFileRow } from '../../foundation/files/table';

/** Where a document lies, in the words of the sources (J7). */
export const pathOf = (direction: DocumentDirection, folder: string | null): string[] => [
  ...(direction === 'sent' ? ['Sent'] : ['Received', 'Client Portal']),
  ...(folder === null ? [] : [folder]),
];

export const stateOf = (file: Pick<StoredFileRow, 'state'> | undefined): DocumentState => {
  if (!file || file.state === 'infected') return 'infected';
  return isReady(file) ? 'ready' : 'checking';
};

interface Seen {
  direction: DocumentDirection;
  shared: boolean;
  deletedAt: Date | null;
}

/** Whether its client sees a document at all; what is said of one that waits for the scanner depends on whose it is. */
export const isVisible = (document: Seen, state: DocumentState): boolean => {
  if (document.deletedAt) return false;
  // A client's own files stand in its list whatever became of them.
  if (document.direction === 'received') return true;
  return document.shared && state === 'ready';
};

export const isNew = (document: Seen & { version: number; seenVersion: number }): boolean =>
  document.direction === 'sent' && document.seenVersion < document.version;

/** The new name with the old extension: what a file is called never changes what it is. */
export const renamed = (wanted: string, extension: string): string => {
  const suffix = `.${extension}`;
  return wanted.toLowerCase().endsWith(suffix) ? wanted : `${wanted}${suffix}`;
};

/** How many bytes are left; null: without end. */
export const roomLeft = (
  most: { contact: number | null; total: number | null },
  used: { contact: number; total: number }
): number | null => {
  const rooms = [
    most.contact === null ? null : most.contact - used.contact,
    most.total === null ? null : most.total - used.total,
  ].filter((room): room is number => room !== null);
  return rooms.length === 0 ? null : Math.max(0, Math.min(...rooms));
};
