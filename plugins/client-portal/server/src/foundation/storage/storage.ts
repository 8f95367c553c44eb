import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

/** Bytes of a file, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface StoredObject {
  key: string;
  /** bytes */
  size: number;
  modifiedAt: Date;
}

export interface SignedUrl {
  /** media type that the answer is to carry */
  type: string;
  /** RFC 6266 */
  disposition: string;
}

/** Where upload protocols keep what they know of a file that grows; the database, so that processes share it. */
export interface GrowingRecords {
  get(key: string): Promise<Record<string, unknown> | undefined>;
  set(key: string, record: Record<string, unknown>): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * Private files by key, apart from the Media Library. Streams only: no file is ever whole in memory.
 * Throws `storage_unavailable` when the place can't be reached or is full.
 */
export interface Storage {
  readonly driver: 'local' | 'aws-s3';
  /**
   * Resolves when the file is safe. An error of the source is thrown on as it is; nothing stays behind then.
   * @param key letters and digits, used once
   */
  put(key: string, source: AsyncIterable<Uint8Array>, type: string): Promise<void>;
  /** Throws `not_found` when there is none. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** bytes; null when there is none */
  size(key: string): Promise<number | null>;
  /** Whatever lies under the key, unfinished parts too; without complaint when nothing does. */
  delete(key: string): Promise<void>;
  /** Everything there is, unfinished uploads too. */
  list(): AsyncIterable<StoredObject>;
  /** A URL of the storage's own that is good for one minute; null where it has none. */
  sign(key: string, wanted: SignedUrl): Promise<string | null>;
  /** The store in which resumable uploads grow to files under their keys. */
  growing(records: GrowingRecords): Promise<DataStore>;
  /** Stands before a key in the ids of that store. */
  readonly growingPrefix: string;
  /** What has grown there is made safe. */
  settle(key: string): Promise<void>;
  /** Throws when files can't be written, read and deleted. */
  probe(): Promise<void>;
}

export const keyPattern = /^[a-z0-9]{32}$/;

/** Uploads that nobody has gone on with for so long are over. */
export const growingHours = 24;
