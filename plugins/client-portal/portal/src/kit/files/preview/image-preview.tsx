import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { fetchFile } from '../download';
import { PreviewFrame } from './preview-frame';
import { PreviewProblem } from './preview-problem';
import { previewQuery } from './preview-query';
import type { PreviewedFile } from './previewed-file';
import { useZoom } from './zoom';
import { ZoomBar } from './zoom-bar';

/** The address for `<img>`; in a tab that views as a client its bytes, since an image carries no header. */
async function imageUrl(file: PreviewedFile) {
  const address = await file.address();
  if (!address.headers.Authorization) return address.url;
  return URL.createObjectURL(await (await fetchFile(address)).blob());
}

export function ImagePreview({ file }: { file: PreviewedFile }) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  const image = useQuery({
    ...previewQuery(file),
    queryFn: () => imageUrl(file),
  });
  const zoom = useZoom(box, image.isSuccess);
  const { data: url } = image;
  useEffect(() => (url?.startsWith('blob:') ? () => URL.revokeObjectURL(url) : undefined), [url]);

  if (image.isPending) return <PreviewFrame busy />;
  if (!url || broken) {
    return (
      <PreviewProblem
        error={image.error}
        unreadable={intl.formatMessage({ id: 'preview.brokenImage' })}
        onRetry={() => image.refetch()}
      />
    );
  }
  return (
    <PreviewFrame>
      <ZoomBar zoom={zoom} />
      {/* scrolled by keys too, once it is larger than its box */}
      <div
        ref={box}
        role="region"
        aria-label={file.name}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="max-h-[80dvh] touch-pan-x touch-pan-y overflow-auto bg-sunken"
      >
        <img
          src={url}
          alt={file.name}
          onError={() => setBroken(true)}
          className="mx-auto h-auto max-w-none"
          style={
            zoom.value === 1
              ? { maxWidth: '100%', maxHeight: '80dvh', width: 'auto' }
              : { width: `${zoom.value * 100}%` }
          }
        />
      </div>
    </PreviewFrame>
  );
}
