import {
  TextLayer,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels of one canvas: Safari on an iPhone draws none above. */
const mostPixels = 16_777_216;

interface Drawing {
  canvas: HTMLCanvasElement;
  render: ReturnType<PDFPageProxy['render']>;
  text: TextLayer;
  layer: HTMLElement;
}

function begin(page: PDFPageProxy, width: number): Drawing {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharp = Math.min(
    window.devicePixelRatio,
    Math.sqrt(mostPixels / (viewport.width * viewport.height))
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  // the text below says the same
  canvas.setAttribute('aria-hidden', 'true');
  const render = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });

  const layer = document.createElement('div');
  layer.className = 'pdf-text';
  // through the CSSOM, which the Content-Security-Policy lets pass
  layer.style.setProperty('--total-scale-factor', String(scale));
  const text = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: layer,
    viewport,
  });
  return { canvas, render, text, layer };
}

const queues = new WeakMap<PDFDocumentProxy, Promise<void>>();

/** Page after page: the first one is to be read while the next ones are being drawn. */
function afterOthers(pdf: PDFDocumentProxy, draw: () => Promise<void>) {
  // One page that can't be drawn stays white; the others are worth reading.
  queues.set(
    pdf,
    (queues.get(pdf) ?? Promise.resolve()).then(draw).catch(() => undefined)
  );
}

/**
 * Draws one page into its place, with its text above for selection and for screen readers. The drawing that is
 * there stays until the new one is done.
 * @param width in CSS pixels
 * @param onHeight of the page, as a multiple of its width
 * @returns ends it
 */
export function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  place: HTMLElement,
  width: number,
  onHeight: (height: number) => void
): () => void {
  let ended = false;
  let drawing: Drawing | undefined;

  const draw = async () => {
    if (ended) return;
    const page = await pdf.getPage(number);
    if (ended) return;
    const { width: natural, height } = page.getViewport({ scale: 1 });
    onHeight(height / natural);
    drawing = begin(page, width);
    await Promise.all([drawing.render.promise, drawing.text.render()]);
    if (!ended) place.replaceChildren(drawing.canvas, drawing.layer);
  };
  afterOthers(pdf, draw);

  return () => {
    ended = true;
    drawing?.render.cancel();
    drawing?.text.cancel();
  };
}
