import { lazy, Suspense, useCallback } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { type PortalDocument, documentAdminRoutes } from '#protocol';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { useBytes } from '../../kit/files/useBytes';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import type { DocumentDialogProps } from './EditDialog';
import { ImagePreview } from './ImagePreview';
import { TextPreview } from './TextPreview';
import { useDocumentDownload } from './useDocumentDownload';

/** What is in a document, to be looked at in the page. */
const useFileBytes = ({ id }: Pick<PortalDocument, 'id'>) => {
  const [ask] = useAct(documentAdminRoutes.download);
  return useBytes(useCallback(() => ask({ id, disposition: 'inline' }), [ask, id]));
};

// larger than the rest of the panel together
const PdfPreview = lazy(() => import('./PdfPreview'));

/** Bytes; above it a browser would be busy for too long. */
const maxPreview = 100_000_000;

const Contents = ({ document, bytes }: { document: PortalDocument; bytes: Blob }) => {
  switch (document.preview) {
    case 'pdf':
      return (
        <Suspense fallback={<Loading />}>
          <PdfPreview bytes={bytes} />
        </Suspense>
      );
    case 'image':
      return <ImagePreview bytes={bytes} name={document.name} />;
    case 'text':
      return <TextPreview bytes={bytes} />;
    case 'none':
      return null;
  }
};

const Opened = ({ document }: { document: PortalDocument }) => (
  <WhenAnswered answer={useFileBytes(document)}>
    {(bytes) => <Contents document={document} bytes={bytes} />}
  </WhenAnswered>
);

/** Looks into a document without leaving the page. It does not count as seen by the client (J9). */
export const DocumentPreviewDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const download = useDocumentDownload();
  return (
    <ReadDialog
      title={document.name}
      action={
        <Button startIcon={<Download />} onClick={() => void download(document)}>
          {text('documents.download')}
        </Button>
      }
      onClose={onClose}
    >
      {document.size > maxPreview ? (
        <Notice tone="info">{text('preview.too_large')}</Notice>
      ) : (
        <Opened document={document} />
      )}
    </ReadDialog>
  );
};
