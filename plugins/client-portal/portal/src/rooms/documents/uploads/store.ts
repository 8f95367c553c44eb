import { useSyncExternalStore } from 'react';
import { useClient } from '../../../kit/session/session';
import type { FileUpload } from './file-upload';

/**
 * The files of this tab. They live above the pages, so that uploads go on while the client looks at something else.
 */
let uploads: readonly FileUpload[] = [];
const listeners = new Set<() => void>();

export const allUploads = () => uploads;

export function setUploads(next: readonly FileUpload[]) {
  uploads = next;
  listeners.forEach((listener) => listener());
}

export const changeUpload = (id: string, change: Partial<FileUpload>) =>
  setUploads(uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The client's own, in the order in which they were chosen. */
export function useUploads(): readonly FileUpload[] {
  const { contact } = useClient();
  return useSyncExternalStore(subscribe, allUploads).filter((one) => one.contact === contact.id);
}
