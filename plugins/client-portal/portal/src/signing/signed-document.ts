import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fileAddressQuery } from '../contracts/requests';
import { openPdf, type OpeningPdf } from '../documents/preview/pdf';
import { bytesOf } from './document-bytes';
import { sha256Of } from './sha256';

interface DocumentState {
  pdf: PDFDocumentProxy | null;
  /** of the file, from 0 to 1 */
  loaded: number | null;
  /** of the bytes that are shown; null before, and where this browser can't tell */
  sha256: string | null;
  error: unknown;
}

const nothing: DocumentState = { pdf: null, loaded: null, sha256: null, error: null };

/**
 * The bytes of a contract's document, drawn and hashed from the same memory: what is signed is what was shown.
 * @param expected SHA-256 that the contract names; another one is another file
 */
export function useSignedDocument(id: string, expected: string) {
  const client = useQueryClient();
  const [state, setState] = useState(nothing);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let opening: OpeningPdf | undefined;
    let closed = false;
    const set = (change: Partial<DocumentState>) =>
      closed || setState((before) => ({ ...before, ...change }));
    const open = async () => {
      const data = await bytesOf(client, id, (loaded) => set({ loaded }));
      if (closed) return;
      // before the bytes are given away to the worker: digest takes a copy at once
      const hash = sha256Of(data);
      opening = openPdf({ data });
      const [pdf, sha256] = await Promise.all([opening.document, hash]);
      set({ pdf, sha256 });
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
