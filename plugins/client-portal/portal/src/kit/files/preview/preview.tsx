import type { ClientDocumentDetail } from '#protocol';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { ImagePreview } from './image-preview';
import { PreviewFrame } from './preview-frame';
import { TextPreview } from './text-preview';

const PdfPreview = lazy(() => import('./pdf-preview'));

/** A look at the document in the page, or why there is none. Nothing of the file is loaded before this is drawn. */
export function Preview({ document }: { document: ClientDocumentDetail }) {
  const intl = useIntl();
  const { state, preview } = document;
  if (state !== 'ready') {
    return (
      <Notice
        kind={state === 'infected' ? 'bad' : 'info'}
        icon={state === 'checking' ? 'clock' : 'alert'}
      >
        {intl.formatMessage({ id: `documents.stateHint.${state}` })}
      </Notice>
    );
  }
  if (preview === 'none') {
    return (
      <PreviewFrame>
        <p className="flex flex-col items-center gap-3 px-6 py-12 text-center text-muted">
          <Icon name="eyeOff" className="size-7" />
          {intl.formatMessage({ id: 'preview.none' })}
        </p>
      </PreviewFrame>
    );
  }
  const kinds = { pdf: PdfPreview, image: ImagePreview, text: TextPreview };
  const Kind = kinds[preview];
  return (
    <Suspense fallback={<PreviewFrame busy />}>
      {/* another version is another file */}
      <Kind key={document.version} document={document} />
    </Suspense>
  );
}
