import { forgetStored, keys, prefix } from './stored-keys';

/**
 * What tus-js-client writes down of an upload so that it can go on after the tab was lost: its name, its size and
 * its address, which is of use to its owner's session only. Read here, so that a page need not load the library.
 */
export interface StoredUpload {
  key: string;
  name: string;
  item: string | null;
  size: number;
  url: string;
}

/** One upload of one file to one place, in this browser. The contact comes first, so that nobody sees another's. */
export const fingerprintOf = (contact: string, item: string | null, file: File) =>
  [contact, item ?? '', file.name, file.size, file.type, file.lastModified].join('/');

interface Entry {
  size?: number;
  metadata?: { filename?: string; item?: string };
  uploadUrl?: string;
}

function read(key: string): StoredUpload | null {
  try {
    const { size, metadata, uploadUrl } = JSON.parse(localStorage.getItem(key) ?? '') as Entry;
    if (!metadata?.filename || !uploadUrl || !size) return null;
    return { key, name: metadata.filename, item: metadata.item ?? null, size, url: uploadUrl };
  } catch {
    return null;
  }
}

export const storedUploads = (contact: string): StoredUpload[] =>
  keys()
    .filter((key) => key.startsWith(`${prefix}${contact}/`))
    .map(read)
    .filter((upload) => upload !== null);

/** Whether a key is of this upload; a random number follows. */
export const isOf = (fingerprint: string, key: string) =>
  key.startsWith(`${prefix}${fingerprint}::`);

export const isStored = (fingerprint: string) => keys().some((key) => isOf(fingerprint, key));

/** After a refusal there is nothing to go on with. */
export const forgetFingerprint = (fingerprint: string) =>
  keys()
    .filter((key) => isOf(fingerprint, key))
    .forEach(forgetStored);
