import type { ProblemCode } from '../../../kit/server/api';

/**
 * `chosen`: not confirmed yet. `queued`: waits for its turn. `waiting`: the connection is lost, it goes on by itself.
 * `paused` and `failed` go on when the client says so.
 */
export type UploadState =
  'chosen' | 'queued' | 'sending' | 'waiting' | 'paused' | 'failed' | 'sent';

/** `unreadable`: the file has changed, or is gone, since it was chosen. */
export type UploadProblem = ProblemCode | 'unreadable';

/** One file on its way to the agency. */
export interface FileUpload {
  id: string;
  /** whose it is: somebody else may sign in in the same tab */
  contact: string;
  file: File;
  /** the line of a request that it answers; null: it is sent unasked */
  item: string | null;
  state: UploadState;
  /** bytes that have left this device */
  sent: number;
  /** bytes a second; null while that is not known */
  speed: number | null;
  problem: UploadProblem | null;
  /** what it has become */
  document: string | null;
}

/** Would be lost, or have to be begun again by hand, if the page were closed now. */
export const isUnderWay = ({ state }: FileUpload) =>
  state === 'queued' || state === 'sending' || state === 'waiting' || state === 'paused';

/** Two choices of one file are one file. */
export const isSameFile = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
