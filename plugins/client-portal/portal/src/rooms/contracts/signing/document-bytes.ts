import type { QueryClient } from '@tanstack/react-query';
import { fetchFile } from '../../../kit/files/download';
import { PortalError } from '../../../kit/server/api';
import { fileAddressQuery } from '../requests';

type OnLoaded = (loaded: number) => void;

async function read(response: Response, onLoaded: OnLoaded) {
  // of what is packed on its way, the length is that of the parcel
  const packed = response.headers.has('Content-Encoding');
  const total = packed ? 0 : Number(response.headers.get('Content-Length'));
  if (!response.body || !(total > 0)) return new Uint8Array(await response.arrayBuffer());
  const bytes = new Uint8Array(total);
  const reader = response.body.getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // a length that is not true: the hash would differ anyway
    if (at + value.length > total) throw new PortalError('unexpected', 0);
    bytes.set(value, at);
    at += value.length;
    onLoaded(at / total);
  }
  return bytes.subarray(0, at);
}

const fetchBytes = async (client: QueryClient, id: string, onLoaded: OnLoaded) =>
  read(await fetchFile(await client.fetchQuery(fileAddressQuery(id))), onLoaded);

interface Early {
  id: string;
  bytes: Promise<Uint8Array<ArrayBuffer> | null>;
  onLoaded: OnLoaded;
}
let early: Early | null = null;

/** Before the page that shows them is drawn. */
export function fetchBytesEarly(client: QueryClient, id: string) {
  const begun: Early = { id, bytes: Promise.resolve(null), onLoaded: () => undefined };
  begun.bytes = fetchBytes(client, id, (loaded) => begun.onLoaded(loaded)).catch(() => null);
  early = begun;
}

/** Of the document to sign: those that are on their way already, once, else new ones. */
export async function bytesOf(client: QueryClient, id: string, onLoaded: OnLoaded) {
  const begun = early?.id === id ? early : null;
  early = null;
  if (begun) {
    begun.onLoaded = onLoaded;
    const bytes = await begun.bytes;
    if (bytes) return bytes;
    client.removeQueries({ queryKey: fileAddressQuery(id).queryKey });
  }
  return fetchBytes(client, id, onLoaded);
}
