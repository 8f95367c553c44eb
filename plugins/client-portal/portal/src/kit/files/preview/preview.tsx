import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../../ui/icon';
import { ImagePreview } from './image-preview';
import { PreviewFrame } from './preview-frame';
import type { PreviewedFile } from './previewed-file';
import { TextPreview } from './text-preview';

const PdfPreview = lazy(() => import('./pdf-preview'));
const kinds = { pdf: PdfPreview, image: ImagePreview, text: TextPreview };

interface PreviewProps {
  kind: keyof typeof kinds | 'none';
  /** stays the same object as long as it is the same file */
  file: PreviewedFile;
}

/** A look at a file in the page, where there can be one. Nothing of it is loaded before this is drawn. */
export function Preview({ kind, file }: PreviewProps) {
  const intl = useIntl();
  if (kind === 'none') {
    return (
      <PreviewFrame>
        <p className="flex flex-col items-center gap-3 px-6 py-12 text-center text-muted">
          <Icon name="eyeOff" className="size-7" />
          {intl.formatMessage({ id: 'preview.none' })}
        </p>
      </PreviewFrame>
    );
  }
  const Kind = kinds[kind];
  return (
    <Suspense fallback={<PreviewFrame busy />}>
      {/* another version is another file */}
      <Kind key={file.key} file={file} />
    </Suspense>
  );
}
