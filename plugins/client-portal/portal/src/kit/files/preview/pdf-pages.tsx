import type { PageSize } from '#protocol';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useCalm } from './calm';
import { useInnerWidth } from './inner-width';
import { PdfPage } from './pdf-page';
import { useZoom } from './zoom';
import { ZoomBar } from './zoom-bar';
import './pdf.css';

/** Zooming has ended when nothing has changed for so long, in ms: then the pages are drawn sharp. */
const rest = 150;

interface PdfPagesProps {
  pdf: PDFDocumentProxy;
  name: string;
  /** beside the page, in CSS pixels */
  margin: number;
  /** of the box that scrolls */
  className: string;
  /** of the pages, where they are known before these are drawn */
  sizes?: readonly PageSize[];
  /** what lies on a page, from 1 */
  onPage?: ((page: number) => ReactNode) | undefined;
}

/** The pages of a PDF, drawn only when near, and how large they are. */
export function PdfPages({ pdf, name, margin, className, sizes, onPage }: PdfPagesProps) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const zoom = useZoom(box, true);
  const width = (useInnerWidth(box) - margin) * zoom.value;
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
    <>
      <ZoomBar zoom={zoom}>
        {intl.formatMessage({ id: 'preview.page' }, { page, count: pdf.numPages })}
      </ZoomBar>
      {/* scrolled by keys too */}
      <div
        ref={box}
        role="region"
        aria-label={name}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={findPage}
        style={{ '--pdf-width': `${width}px` } as CSSProperties}
        className={`relative touch-pan-x touch-pan-y overflow-auto bg-sunken ${className}`}
      >
        {drawnWidth > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => {
            const size = sizes?.[index];
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
    </>
  );
}
