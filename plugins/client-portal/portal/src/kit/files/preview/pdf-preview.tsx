import { useCallback } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useIntl } from 'react-intl';
import { openPdf } from './pdf';
import { PdfPages } from './pdf-pages';
import { PreviewFrame } from './preview-frame';
import type { PreviewedFile } from './previewed-file';
import { useOpening, type Open } from './use-opening';
import { WhenOpened } from './when-opened';

const isProtected = (error: unknown) =>
  error instanceof Error && error.name === 'PasswordException';

export default function PdfPreview({ file }: { file: PreviewedFile }) {
  const intl = useIntl();
  const { name, address: find } = file;
  const open = useCallback<Open<PDFDocumentProxy>>(
    async (signal, onLoaded) => openPdf(await find(), signal, onLoaded),
    [find]
  );
  const opening = useOpening(open);
  const unreadable = isProtected(opening.error) ? 'preview.protected' : 'preview.brokenPdf';
  return (
    <WhenOpened opening={opening} unreadable={intl.formatMessage({ id: unreadable })}>
      {(pdf) => (
        <PreviewFrame>
          <PdfPages pdf={pdf} name={name} margin={24} className="h-[80dvh] py-3" />
        </PreviewFrame>
      )}
    </WhenOpened>
  );
}
