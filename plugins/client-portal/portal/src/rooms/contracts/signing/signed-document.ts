import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, type OpeningPdf } from '../../../kit/files/preview/pdf';
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
  private pdf: OpeningPdf | undefined;
  private closed = false;

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
    this.pdf = openPdf({ data });
    if (this.closed) this.pdf.close();
    const [pdf, sha256] = await Promise.all([this.pdf.document, hash]);
    // kept by pdf.js until it is drawn
    pdf.getPage(1).catch(() => undefined);
    return { pdf, sha256 };
  }

  close() {
    this.closed = true;
    this.pdf?.close();
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

interface DocumentState {
  pdf: PDFDocumentProxy | null;
  /** of the file, from 0 to 1 */
  loaded: number | null;
  /** of the bytes that are shown; null before, and where this browser can't tell */
  sha256: string | null;
  error: unknown;
}

const nothing: DocumentState = { pdf: null, loaded: null, sha256: null, error: null };

/** @param expected SHA-256 that the contract names; another one is another file */
export function useSignedDocument(id: string, expected: string) {
  const client = useQueryClient();
  const [state, setState] = useState(nothing);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let opening: Opening | null = takeEarly(id);
    let closed = false;
    const set = (change: Partial<DocumentState>) =>
      closed || setState((before) => ({ ...before, ...change }));
    const wait = (from: Opening) => {
      from.onLoaded = (loaded) => set({ loaded });
      return from.document;
    };
    const open = async () => {
      const begun = opening && (await wait(opening).catch(() => null));
      if (closed) return;
      // what was fetched early may be the version before; where nothing can be hashed, no other would tell
      if (begun && (begun.sha256 ?? expected) === expected) return set(begun);
      if (opening) {
        opening.close();
        client.removeQueries({ queryKey: fileAddressQuery(id).queryKey });
      }
      opening = new Opening(client, id);
      set(await wait(opening));
    };
    setState(nothing);
    open().catch((error: unknown) => set({ error }));
    return () => {
      closed = true;
      opening?.close();
    };
  }, [client, id, expected, attempt]);

  function retry() {
    client.removeQueries({ queryKey: fileAddressQuery(id).queryKey });
    setAttempt((count) => count + 1);
  }
  return { ...state, retry };
}
