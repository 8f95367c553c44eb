import { memo, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useIntl } from 'react-intl';
import { drawPage } from './draw-page';

/** A4 upright, until the page itself is known. */
const usual = Math.SQRT2;

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  box: RefObject<HTMLElement>;
  /** of its drawing, in CSS pixels: while zooming, its place grows and the old drawing is stretched */
  drawnWidth: number;
  /** its height as a multiple of its width, where that is known before it is drawn */
  shape?: number | undefined;
  /** what lies on the page */
  children?: ReactNode;
}

/**
 * Keeps its place always; is drawn while it is in sight, or one screen away from it. Its place is as wide as the
 * box around says, so that zooming through a thousand pages draws none of them anew.
 */
export const PdfPage = memo(function PdfPage({
  pdf,
  number,
  box,
  drawnWidth,
  shape = usual,
  children,
}: PdfPageProps) {
  const intl = useIntl();
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [height, setHeight] = useState(shape);

  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      { root: box.current, rootMargin: '100% 0px' }
    );
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [box]);

  useEffect(() => {
    const element = place.current;
    if (!near || !element) return undefined;
    return drawPage(pdf, number, element, drawnWidth, setHeight);
  }, [pdf, number, near, drawnWidth]);

  // what is out of sight gives its memory back
  useEffect(() => {
    if (!near) place.current?.replaceChildren();
  }, [near]);

  return (
    <div
      role="group"
      aria-label={intl.formatMessage({ id: 'preview.page' }, { page: number, count: pdf.numPages })}
      className="pdf-page"
      style={{ aspectRatio: `1 / ${height}` }}
    >
      <div ref={place} className="pdf-drawing" />
      {children}
    </div>
  );
});
