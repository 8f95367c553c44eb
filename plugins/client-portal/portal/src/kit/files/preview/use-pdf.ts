import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PortalError } from '../../server/api';
import { openPdf, type OpeningPdf } from './pdf';
import type { PreviewedFile } from './previewed-file';

interface PdfState {
  pdf: PDFDocumentProxy | null;
  /** of the file, from 0 to 1 */
  loaded: number | null;
  error: unknown;
}

const nothing: PdfState = { pdf: null, loaded: null, error: null };

/** pdf.js names its errors; those of the way to the file are ours to say. */
const asProblem = (error: unknown) =>
  error instanceof Error && error.name === 'ResponseException'
    ? new PortalError('unexpected', 0)
    : error;

/** The file, held as long as its page is open; `retry` asks for a new address. */
export function usePdf({ address: find }: PreviewedFile) {
  const [state, setState] = useState(nothing);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let opening: OpeningPdf | undefined;
    let closed = false;
    const set = (change: Partial<PdfState>) =>
      closed || setState((before) => ({ ...before, ...change }));
    const open = async () => {
      const address = await find();
      if (closed) return;
      opening = openPdf(address, (loaded) => set({ loaded }));
      set({ pdf: await opening.document });
    };
    setState(nothing);
    open().catch((error: unknown) => set({ error: asProblem(error) }));
    return () => {
      closed = true;
      opening?.close();
    };
  }, [find, attempt]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
