import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { styled } from 'styled-components';
import type { PageSize } from '#protocol';
import { openPdf } from '../../../kit/files/openPdf';
import { Notice } from '../../../ui/Notice';
import { Loading } from '../../../ui/States';
import { useText } from '../../../ui/text';
import { PdfSheet } from './PdfSheet';

const Frame = styled.div<{ $height: string }>`
  height: ${({ $height }) => $height};
  overflow: auto;
  padding: ${({ theme }) => theme.spaces[4]};
  background: ${({ theme }) => theme.colors.neutral200};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Sheets = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  width: max-content;
  min-width: 100%;
  align-items: center;
`;

interface PdfSheetsProps {
  bytes: Blob;
  /** left out: read from the file */
  pages?: readonly PageSize[];
  /** 1: as wide as there is room */
  zoom?: number;
  /** of the frame that scrolls */
  height?: string;
  overlay?: (page: number, size: PageSize) => ReactNode;
  /** the page that fills most of the frame */
  onPage?: (page: number) => void;
}

/** pixels; a page that is wider is harder to read, not easier */
const widest = 960;

const readSizes = (pdf: PDFDocumentProxy) =>
  Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
      return { width, height };
    })
  );

/** The pages of a PDF below each other, drawn when they come near, each with what lies on it. */
const PdfSheets = (props: PdfSheetsProps) => {
  const { bytes, pages, zoom = 1, height = '75vh', overlay, onPage } = props;
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [opened, setOpened] = useState<{ pdf: PDFDocumentProxy; sizes: readonly PageSize[] }>();
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    let left = false;
    let close = () => {};
    const open = async () => {
      const buffer = await bytes.arrayBuffer();
      if (left) return;
      const task = openPdf(new Uint8Array(buffer));
      close = () => void task.destroy();
      const pdf = await task.promise;
      const sizes = pages?.length === pdf.numPages ? pages : await readSizes(pdf);
      if (!left) setOpened({ pdf, sizes });
    };
    setBroken(false);
    open().catch(() => (left ? undefined : setBroken(true)));
    return () => {
      left = true;
      close();
    };
    // sizes of the same file do not change
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [bytes]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setRoom(element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const look = () => {
    const element = frame.current;
    if (!element || !onPage) return;
    const middle = element.getBoundingClientRect().top + element.clientHeight / 2;
    const sheets = [...element.querySelectorAll<HTMLElement>('[data-page]')];
    const shown = sheets.find((sheet) => sheet.getBoundingClientRect().bottom >= middle);
    if (shown) onPage(Number(shown.dataset.page));
  };

  const width = Math.min(room, widest) * zoom;
  return (
    <Frame
      ref={frame}
      $height={height}
      // scrolled by keyboard too (WCAG 2.2 2.1.1)
      tabIndex={0}
      role="region"
      aria-label={text('sheets.label')}
      onScroll={look}
    >
      {broken ? <Notice tone="warning">{text('preview.broken')}</Notice> : null}
      {!opened && !broken ? <Loading /> : null}
      {opened && width > 0 ? (
        <Sheets>
          {opened.sizes.map((size, index) => (
            <PdfSheet
              key={index}
              pdf={opened.pdf}
              number={index + 1}
              size={size}
              width={width}
              frame={frame}
            >
              {overlay?.(index + 1, size)}
            </PdfSheet>
          ))}
        </Sheets>
      ) : null}
    </Frame>
  );
};

export default PdfSheets;
