import { getDocument } from 'pdfjs-dist';
import * as worker from 'pdfjs-dist/build/pdf.worker.mjs';

// Strapi's content security policy has no room for a worker from a blob: PDF.js runs in the page instead.
Object.assign(globalThis, { pdfjsWorker: worker });

/** Opens a PDF. Nothing in it runs: no scripts, no forms of Adobe's, no functions made of strings. */
export const openPdf = (data: Uint8Array) =>
  getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
