import type { ClientContract } from '#protocol';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useCalm } from '../../../kit/files/preview/calm';
import { useInnerWidth } from '../../../kit/files/preview/inner-width';
import { PdfPage } from '../../../kit/files/preview/pdf-page';
import { useZoom } from '../../../kit/files/preview/zoom';
import { ZoomBar } from '../../../kit/files/preview/zoom-bar';
import { useIntl } from '../intl';
import '../../../kit/files/preview/pdf.css';

/** Beside the page, in CSS pixels. */
const margin = 16;
/** Zooming has ended when nothing has changed for so long, in ms: then the pages are drawn sharp. */
const rest = 150;

interface DocumentViewProps {
  pdf: PDFDocumentProxy;
  document: ClientContract['document'];
  className: string;
  /** what lies on a page, from 1 */
  onPage?: (page: number) => ReactNode;
}

/** The pages, drawn only when near; the fields lie on them. */
export function DocumentView({ pdf, document, className, onPage }: DocumentViewProps) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const zoom = useZoom(box, true);
  const width = (useInnerWidth(box, true) - margin) * zoom.value;
  const calm = useCalm(width, rest);
  // the first drawing waits for nothing
  const drawnWidth = calm > 0 ? calm : width;
  const [page, setPage] = useState(1);

  /** The last page that begins above the middle of the box. */
  function findPage() {
    const { scrollTop = 0, clientHeight = 0, children } = box.current ?? { children: [] };
    const middle = scrollTop + clientHeight / 2;
    const tops = [...children].map((child) => (child instanceof HTMLElement ? child.offsetTop : 0));
    setPage(Math.max(1, tops.filter((top) => top <= middle).length));
  }
  return (
    <div className={`flex min-h-0 flex-col ${className}`}>
      <ZoomBar zoom={zoom}>
        {intl.formatMessage({ id: 'preview.page' }, { page, count: pdf.numPages })}
      </ZoomBar>
      {/* scrolled by keys too */}
      <div
        ref={box}
        role="region"
        aria-label={document.name}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={findPage}
        style={{ '--pdf-width': `${width}px` } as CSSProperties}
        className="relative min-h-0 grow touch-pan-x touch-pan-y overflow-auto bg-sunken py-2 -outline-offset-2"
      >
        {drawnWidth > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => {
            const size = document.pages[index];
            return (
              <PdfPage
                key={index}
                pdf={pdf}
                number={index + 1}
                box={box}
                drawnWidth={drawnWidth}
                shape={size && size.height / size.width}
              >
                {onPage?.(index + 1)}
              </PdfPage>
            );
          })}
      </div>
    </div>
  );
}
