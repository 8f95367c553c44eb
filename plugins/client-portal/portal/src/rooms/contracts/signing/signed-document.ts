import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '../../../kit/files/preview/pdf';
import { useOpening, type Open } from '../../../kit/files/preview/use-opening';
import { fileAddressQuery } from '../requests';
import { bytesOf } from './document-bytes';
import { sha256Of } from './sha256';

interface OpenDocument {
  pdf: PDFDocumentProxy;
  /** of the bytes that are shown; null where this browser can't tell */
  sha256: string | null;
}

/** The bytes of a contract's document, drawn and hashed from the same memory: what is signed is what was shown. */
class Opening {
  onLoaded: (loaded: number) => void = () => undefined;
  readonly document: Promise<OpenDocument>;
  private readonly page = new AbortController();

  constructor(
    client: QueryClient,
    readonly id: string
  ) {
    this.document = this.open(client);
    // said by who waits for it
    this.document.catch(() => undefined);
  }

  private async open(client: QueryClient): Promise<OpenDocument> {
    const data = await bytesOf(client, this.id, (loaded) => this.onLoaded(loaded));
    // before the bytes are given away to the worker: digest takes a copy at once
    const hash = sha256Of(data);
    const [pdf, sha256] = await Promise.all([openPdf({ data }, this.page.signal), hash]);
    // kept by pdf.js until it is drawn
    pdf.getPage(1).catch(() => undefined);
    return { pdf, sha256 };
  }

  close() {
    this.page.abort();
  }
}

let early: Opening | null = null;

/** Before the page that shows it is drawn. */
export function openEarly(client: QueryClient, id: string) {
  early = new Opening(client, id);
}

function takeEarly(id: string) {
  const taken = early;
  early = null;
  if (taken?.id === id) return taken;
  taken?.close();
  return null;
}

/** @param expected SHA-256 that the contract names; another one is another file */
export function useSignedDocument(id: string, expected: string) {
  const client = useQueryClient();
  const open = useCallback<Open<OpenDocument>>(
    async (signal, onLoaded) => {
      const wait = (from: Opening) => {
        from.onLoaded = onLoaded;
        signal.addEventListener('abort', () => from.close());
        return from.document;
      };
      const taken = takeEarly(id);
      const begun = taken && (await wait(taken).catch(() => null));
      // what was fetched early may be the version before; where nothing can be hashed, no other would tell
      if (begun && (begun.sha256 ?? expected) === expected) return begun;
      if (signal.aborted) throw new Error('Nobody waits for the document any more');
      taken?.close();
      if (taken) client.removeQueries({ queryKey: fileAddressQuery(id).queryKey });
      return wait(new Opening(client, id));
    },
    [client, id, expected]
  );
  const { retry, ...opening } = useOpening(open);
  return {
    ...opening,
    retry() {
      client.removeQueries({ queryKey: fileAddressQuery(id).queryKey });
      retry();
    },
  };
}
