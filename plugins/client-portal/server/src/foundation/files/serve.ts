import contentDisposition from 'content-disposition';
import type { Context } from 'koa';
import parseRange from 'range-parser';
import { fail } from '../http/errors';
import type { Storage } from '../storage/storage';
import { isReady, type StoredFileRow } from './table';

/** What a browser may show by itself; everything else is saved, whatever was asked for. */
const shown = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'text/plain',
  'text/csv',
  'text/markdown',
]);

export type Disposition = 'attachment' | 'inline';

/** `Plan fur Amter __.pdf`, for programs that do not know `filename*`. */
const inAscii = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // What was no path and no quotation mark can have become one.
    .replace(/[^\x20-\x7e]|[<>:"/\\|?*]/gu, '_');

/** The header of RFC 6266: the name in UTF-8, and in ASCII, as what lies between is read in two ways. */
export const dispositionOf = (name: string, type: string, wanted: Disposition) =>
  contentDisposition(name, {
    type: wanted === 'inline' && shown.has(type) ? 'inline' : 'attachment',
    fallback: inAscii(name),
  });

/** Text is shown as text: a page within it stays one that nobody runs. */
export const servedType = (type: string) =>
  type.startsWith('text/') ? `${type}; charset=utf-8` : type;

interface Served {
  file: StoredFileRow;
  name: string;
  disposition: Disposition;
  /** the ticket's minute is over */
  onlyResumes: boolean;
}

const etagOf = ({ checksum }: StoredFileRow) => `"${checksum}"`;

/** Ranges count only for the very bytes that the caller has begun to fetch (RFC 9110 13.1.5). */
const rangeOf = (ctx: Context, file: StoredFileRow) => {
  const header = ctx.get('range');
  const ifRange = ctx.get('if-range');
  if (header === '' || (ifRange !== '' && ifRange !== etagOf(file))) return null;
  const ranges = parseRange(file.size, header);
  // Not a range at all, or several: the whole is a right answer too (RFC 9110 14.2).
  if (
    ranges === -2 ||
    (typeof ranges !== 'number' && (ranges.type !== 'bytes' || ranges.length !== 1))
  )
    return null;
  return ranges === -1 ? 'unsatisfiable' : (ranges[0] ?? null);
};

/**
 * Answers with a file: whole, a range of it, or only its headers.
 * @returns true when its bytes go out from the first one on: somebody begins to fetch it
 */
export const serveFile = async (
  ctx: Context,
  storage: Storage,
  { file, name, disposition, onlyResumes }: Served
): Promise<boolean> => {
  if (!isReady(file)) throw fail('file_not_ready');
  const range = rangeOf(ctx, file);
  const resumes = range !== null && range !== 'unsatisfiable' && range.start > 0;
  if (onlyResumes && !(resumes && ctx.get('if-range') !== '')) throw fail('download_expired');
  ctx.set({
    'Content-Type': servedType(file.type),
    'Content-Disposition': dispositionOf(name, file.type, disposition),
    'Accept-Ranges': 'bytes',
    ETag: etagOf(file),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
  if (range === 'unsatisfiable') {
    ctx.set('Content-Range', `bytes */${file.size}`);
    ctx.body = null;
    // Koa calls an answer without a body 204.
    ctx.status = 416;
    return false;
  }
  const length = range ? range.end - range.start + 1 : file.size;
  ctx.status = range ? 206 : 200;
  if (range) ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  if (ctx.method === 'HEAD') {
    ctx.length = length;
    return false;
  }
  const type = ctx.response.get('Content-Type');
  ctx.body = await storage.read(file.storageKey, range ?? undefined);
  // Koa names every stream application/octet-stream.
  ctx.set('Content-Type', type);
  ctx.length = length;
  return !resumes;
};
