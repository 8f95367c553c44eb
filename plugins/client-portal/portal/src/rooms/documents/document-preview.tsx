import type { ClientDocumentDetail } from '#protocol';
import { useMemo } from 'react';
import { Preview } from '../../kit/files/preview/preview';
import { Notice } from '../../ui/notice';
import { fileAddress } from './download';
import { useIntl } from './intl';

/** A look at the document in the page, or why there is none. */
export function DocumentPreview({ document }: { document: ClientDocumentDetail }) {
  const intl = useIntl();
  const { id, version, name, size, state, preview } = document;
  const file = useMemo(
    () => ({
      key: `${id}/${version}`,
      name,
      size,
      address: () => fileAddress(id, { disposition: 'inline' }),
    }),
    [id, version, name, size]
  );
  if (state === 'ready') return <Preview kind={preview} file={file} />;
  return (
    <Notice
      kind={state === 'infected' ? 'bad' : 'info'}
      icon={state === 'checking' ? 'clock' : 'alert'}
    >
      {intl.formatMessage({ id: `documents.stateHint.${state}` })}
    </Notice>
  );
}
