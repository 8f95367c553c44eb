import type { ClientDocumentDetail } from '#protocol';
import { useId } from 'react';
import { useProblemText } from '../../kit/server/problem-text';
import { Button } from '../../ui/button';
import { useFileSize } from '../../ui/file-size';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ShortDate } from '../../ui/short-date';
import { useDownload } from './download';
import { useIntl } from './intl';

/** Newest first, as the server has them. */
export function Versions({ document }: { document: ClientDocumentDetail }) {
  const intl = useIntl();
  const id = useId();
  const size = useFileSize();
  const problem = useProblemText();
  const download = useDownload();
  const busy = (number: number) => download.isPending && download.variables.version === number;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-lg font-semibold">
        {intl.formatMessage({ id: 'documents.versions' })}
      </h2>
      {download.isError && <Notice kind="bad">{problem(download.error)}</Notice>}
      <ul className="card divide-y divide-line">
        {document.versions.map(({ number, name, at, size: bytes, state }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
            <div className="min-w-0 grow basis-48">
              <p className="font-medium">
                {intl.formatMessage({ id: 'documents.version' }, { number })}
                {number === document.version && (
                  <span className="ms-2 text-sm font-normal text-muted">
                    {intl.formatMessage({ id: 'documents.present' })}
                  </span>
                )}
              </p>
              <p className="text-sm text-muted">
                <bdi>{name}</bdi> · <ShortDate date={at} /> · {size(bytes)}
              </p>
            </div>
            {state === 'ready' ? (
              <div className="-ms-5 sm:-me-5">
                <Button
                  look="plain"
                  busy={busy(number)}
                  onClick={() => download.mutate({ id: document.id, name, version: number })}
                >
                  <Icon name="download" />
                  {intl.formatMessage({ id: 'documents.download' })}
                  <span className="sr-only">
                    : {intl.formatMessage({ id: 'documents.version' }, { number })}
                  </span>
                </Button>
              </div>
            ) : (
              <p className="text-sm text-muted">
                {intl.formatMessage({ id: `documents.state.${state}` })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
