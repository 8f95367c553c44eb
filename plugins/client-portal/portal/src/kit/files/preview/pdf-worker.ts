import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export { workerUrl };

let spare: Worker | null = null;

/** Its code is loaded and compiled while everything else is still on its way. */
export function startPdfWorker() {
  if (spare) return;
  const worker = new Worker(workerUrl, { type: 'module' });
  // then pdf.js starts one itself, and knows what to do without
  worker.addEventListener('error', () => {
    if (spare === worker) spare = null;
  });
  spare = worker;
}

/** The one that was started early, once; null: there is none. */
export function takePdfWorker(): Worker | null {
  const taken = spare;
  spare = null;
  return taken;
}
