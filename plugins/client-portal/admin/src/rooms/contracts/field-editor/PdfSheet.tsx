import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { styled } from 'styled-components';
import type { PageSize } from '#protocol';
import { useText } from '../../../ui/text';

// paper is white in the dark theme too
const Paper = styled.div`
  position: relative;
  flex: none;
  background: #fff;
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
`;

interface PdfSheetProps {
  pdf: PDFDocumentProxy;
  number: number;
  size: PageSize;
  /** pixels */
  width: number;
  frame: RefObject<HTMLElement>;
  children: ReactNode;
}

/** One page: a picture while it is near, its words for who can't see it, and what lies on it. */
export const PdfSheet = ({ pdf, number, size, width, frame, children }: PdfSheetProps) => {
  const text = useText();
  const paper = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [words, setWords] = useState('');

  useEffect(() => {
    if (!paper.current) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      {
        root: frame.current,
        rootMargin: '1000px 0px',
      }
    );
    observer.observe(paper.current);
    return () => observer.disconnect();
  }, [frame]);

  useEffect(() => {
    const target = canvas.current;
    if (!near || !target) return undefined;
    let left = false;
    let stop = () => {};
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (left) return;
      const scale = (width / page.getViewport({ scale: 1 }).width) * (window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = page.render({ canvas: target, viewport });
      stop = () => task.cancel();
      const { items } = await page.getTextContent();
      if (!left) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      await task.promise;
    };
    // a page that can't be drawn stays white
    draw().catch(() => undefined);
    return () => {
      left = true;
      stop();
      // a page that is far away needs no memory
      target.width = 0;
    };
  }, [pdf, number, width, near]);

  return (
    <Paper
      ref={paper}
      data-page={number}
      role="group"
      aria-label={text('preview.page', { number })}
      style={{ width, height: (width * size.height) / size.width }}
    >
      <canvas ref={canvas} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
      {children}
    </Paper>
  );
};
