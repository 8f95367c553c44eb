import { useRef, useState, type CSSProperties } from 'react';
import { useIntl } from 'react-intl';
import { PdfPage } from './pdf-page';
import { PreviewFrame } from './preview-frame';
import { PreviewProblem } from './preview-problem';
import type { PreviewedFile } from './previewed-file';
import { useCalm } from './calm';
import { useInnerWidth } from './inner-width';
import { usePdf } from './use-pdf';
import { useZoom } from './zoom';
import { ZoomBar } from './zoom-bar';
import './pdf.css';

/** Beside the page, in CSS pixels. */
const margin = 24;
/** Zooming has ended when nothing has changed for so long, in ms: then the pages are drawn sharp. */
const rest = 150;

const isProtected = (error: unknown) =>
  error instanceof Error && error.name === 'PasswordException';

export default function PdfPreview({ file }: { file: PreviewedFile }) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const { pdf, loaded, error, retry } = usePdf(file);
  const zoom = useZoom(box, pdf !== null);
  const width = (useInnerWidth(box, pdf !== null) - margin) * zoom.value;
  const drawnWidth = useCalm(width, rest);
  const [page, setPage] = useState(1);

  if (error) {
    const unreadable = isProtected(error) ? 'preview.protected' : 'preview.brokenPdf';
    return (
      <PreviewProblem
        error={error}
        unreadable={intl.formatMessage({ id: unreadable })}
        onRetry={retry}
      />
    );
  }
  if (!pdf) return <PreviewFrame busy loaded={loaded} />;

  /** The last page that begins above the middle of the box. */
  function findPage() {
    const { scrollTop = 0, clientHeight = 0, children } = box.current ?? { children: [] };
    const middle = scrollTop + clientHeight / 2;
    const tops = [...children].map((child) => (child instanceof HTMLElement ? child.offsetTop : 0));
    setPage(Math.max(1, tops.filter((top) => top <= middle).length));
  }
  return (
    <PreviewFrame>
      <ZoomBar zoom={zoom}>
        {intl.formatMessage({ id: 'preview.page' }, { page, count: pdf.numPages })}
      </ZoomBar>
      {/* scrolled by keys too */}
      <div
        ref={box}
        role="region"
        aria-label={file.name}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={findPage}
        style={{ '--pdf-width': `${width}px` } as CSSProperties}
        className="relative h-[80dvh] touch-pan-x touch-pan-y overflow-auto bg-sunken py-3"
      >
        {width > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => (
            <PdfPage key={index} pdf={pdf} number={index + 1} box={box} drawnWidth={drawnWidth} />
          ))}
      </div>
    </PreviewFrame>
  );
}
