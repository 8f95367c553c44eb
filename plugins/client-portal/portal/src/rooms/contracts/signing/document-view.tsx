import type { ClientContract } from '#protocol';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReactNode } from 'react';
import { PdfPages } from '../../../kit/files/preview/pdf-pages';

interface DocumentViewProps {
  pdf: PDFDocumentProxy;
  document: ClientContract['document'];
  className: string;
  /** what lies on a page, from 1 */
  onPage?: (page: number) => ReactNode;
}

/** The pages of a contract, in the height that is left; the fields lie on them. */
export const DocumentView = ({ pdf, document, className, onPage }: DocumentViewProps) => (
  <div className={`flex min-h-0 flex-col ${className}`}>
    <PdfPages
      pdf={pdf}
      name={document.name}
      margin={16}
      className="min-h-0 grow py-2 -outline-offset-2"
      sizes={document.pages}
      onPage={onPage}
    />
  </div>
);
