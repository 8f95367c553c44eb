// The build for browsers of some years ago: the other one calls functions that the oldest supported ones lack.
import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PortalError } from '../../server/api';
import { basePath } from '../../server/base-path';
import type { FileAddress } from '../download';
import { takePdfWorker, workerUrl } from './pdf-worker';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Fonts, character maps and decoders that few documents need; see pdf-assets.mts. */
const assets = `${window.location.origin}${basePath}assets/pdfjs-${__PDFJS_VERSION__}/`;

/** pdf.js names its errors; those of the way to the file are ours to say. */
const asProblem = (error: unknown) =>
  error instanceof Error && error.name === 'ResponseException'
    ? new PortalError('unexpected', 0)
    : error;

/**
 * @param from the bytes are given away to its worker
 * @param signal ends it, and what draws it
 * @param onLoaded how much has come, from 0 to 1
 */
export async function openPdf(
  from: FileAddress | { data: Uint8Array },
  signal: AbortSignal,
  onLoaded: (loaded: number) => void = () => undefined
): Promise<PDFDocumentProxy> {
  if (signal.aborted) throw new Error('Nobody waits for the file any more');
  const early = takePdfWorker();
  const worker = early && PDFWorker.create({ port: early });
  const task = getDocument({
    ...(worker && { worker }),
    ...('data' in from ? from : { url: from.url, httpHeaders: from.headers }),
    // one request, while the address is good; later ranges would be refused
    disableRange: true,
    // a document is data, whatever it asks for (CVE-2024-4367)
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
  });
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
    if (total > 0) onLoaded(Math.min(1, loaded / total));
  };
  const close = async () => {
    await task.destroy();
    // one that was given is not pdf.js' to end
    worker?.destroy();
    early?.terminate();
  };
  signal.addEventListener('abort', () => void close());
  const broken = new Promise<never>((_, reject) =>
    early?.addEventListener('error', () => reject(new PortalError('offline', 0)))
  );
  try {
    return await Promise.race([task.promise, broken]);
  } catch (error) {
    throw asProblem(error);
  }
}
