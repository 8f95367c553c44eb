import { useEffect, useRef, useState } from 'react';
import { Box, VisuallyHidden } from '@strapi/design-system';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  /** 1: as wide as there is room */
  zoom: number;
}

/** One page as a picture, with its words for who can't see it. */
export const PdfPage = ({ pdf, number, zoom }: PdfPageProps) => {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    let left = false;
    let stop = () => {};
    const draw = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      const room = frame.current?.clientWidth ?? 0;
      if (left || !target || room === 0) return;
      const scale = (room / page.getViewport({ scale: 1 }).width) * zoom;
      const sharpness = window.devicePixelRatio || 1;
      const viewport = page.getViewport({ scale: scale * sharpness });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.width = `${Math.floor(room * zoom)}px`;
      const task = page.render({ canvas: target, viewport });
      stop = () => task.cancel();
      const { items } = await page.getTextContent();
      if (!left) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      await task.promise;
    };
    setBroken(false);
    draw().catch(() => (left ? undefined : setBroken(true)));
    return () => {
      left = true;
      stop();
    };
  }, [pdf, number, zoom]);

  return (
    <>
      {broken ? <Notice tone="warning">{text('preview.broken')}</Notice> : null}
      <Box
        ref={frame}
        overflow="auto"
        background="neutral150"
        borderColor="neutral200"
        maxHeight="70vh"
        // scrolled by keyboard too (WCAG 2.2 2.1.1)
        tabIndex={0}
        role="region"
        aria-label={text('preview.page', { number })}
      >
        <canvas ref={canvas} aria-hidden style={{ display: 'block' }} />
        <VisuallyHidden>{words}</VisuallyHidden>
      </Box>
    </>
  );
};
