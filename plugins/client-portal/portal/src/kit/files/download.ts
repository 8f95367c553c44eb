import type { Download } from '#protocol';
import { PortalError } from '../server/api';
import { apiPath } from '../server/api-path';
import { viewAsToken } from '../session/view-as-token';

/** Where the bytes of a file are for one minute, and what a request for them has to carry. */
export interface FileAddress {
  url: string;
  headers: Record<string, string>;
}

/** The server writes its public address; the portal may be open at the agency's own domain. */
function here(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname.startsWith(`${apiPath}/`) ? window.location.origin + pathname + search : url;
}

/** @param asked the call that gives the address */
export async function addressOf(asked: Promise<Download>): Promise<FileAddress> {
  const { url } = await asked;
  const address = here(url);
  const token = viewAsToken();
  // a store of files elsewhere (presigned S3) is not told who asks
  const headers: Record<string, string> =
    token && new URL(address).origin === window.location.origin
      ? { Authorization: `Bearer ${token}` }
      : {};
  return { url: address, headers };
}

export async function fetchFile({ url, headers }: FileAddress, more: Record<string, string> = {}) {
  const response = await fetch(url, {
    headers: { ...headers, ...more },
    credentials: headers.Authorization ? 'omit' : 'same-origin',
  }).catch(() => {
    throw new PortalError('offline', 0);
  });
  if (!response.ok) throw new PortalError('unexpected', response.status);
  return response;
}

function follow(url: string, name: string) {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** To the browser's own downloads; it never passes through the page's memory. */
export async function handOver(address: FileAddress, name: string) {
  if (!address.headers.Authorization) return follow(address.url, name);
  // a tab that views as a client has its token in a header, which no link can carry
  const blob = URL.createObjectURL(await (await fetchFile(address)).blob());
  follow(blob, name);
  setTimeout(() => URL.revokeObjectURL(blob), 60_000);
}
