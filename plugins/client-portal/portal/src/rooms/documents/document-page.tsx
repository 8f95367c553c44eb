import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { isPortalError } from '../../kit/server/api';
import NotFoundPage from '../../kit/frames/not-found-page';
import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { Problem } from '../../kit/server/problem';
import { useProblemText } from '../../kit/server/problem-text';
import { itemPath } from '../../kit/session/target';
import { Button } from '../../ui/button';
import { Icon, IconTile } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../kit/frames/page-title';
import { PageSkeleton } from '../../ui/skeleton';
import { DocumentFacts } from './document-facts';
import { DocumentMessage } from './document-message';
import { useDocumentsApp } from './documents-app';
import { useDownload } from '../../kit/files/download';
import { fileIcon } from './file-icon';
import { Preview } from '../../kit/files/preview/preview';
import { useDocument } from './requests';
import { Versions } from './versions';

/** One document: what it is, a look at it, its earlier versions. */
export default function DocumentPage({ document: id }: { document: string }) {
  const intl = useIntl();
  const problem = useProblemText();
  const app = useDocumentsApp();
  const { data: document, error, isPending, refetch } = useDocument(id, app !== undefined);
  const download = useDownload();

  if (!app || isPortalError(error, 'forbidden')) return <NotSharedPage />;
  if (isPortalError(error, 'not_found') || isPortalError(error, 'invalid_request')) {
    return <NotFoundPage />;
  }
  return (
    <div className="mx-auto max-w-4xl">
      <Link
        to={itemPath(app.id)}
        className="-ms-3 mb-4 inline-flex min-h-11 max-w-full items-center gap-2 rounded-xl px-3 text-sm font-medium text-ink hover:bg-soft"
      >
        <Icon name="back" className="size-4" />
        <span className="truncate">{app.label}</span>
      </Link>
      {isPending && <PageSkeleton />}
      {error && !document && <Problem error={error} onRetry={() => refetch()} />}
      {document && (
        <article className="space-y-6">
          <header className="flex flex-wrap items-center gap-x-4 gap-y-4">
            <div className="hidden sm:block">
              <IconTile name={fileIcon(document.type)} large />
            </div>
            <div className="min-w-0 grow basis-64">
              <PageTitle title={document.name} className="sm:text-2xl">
                <bdi>{document.name}</bdi>
              </PageTitle>
              <DocumentFacts document={document} />
            </div>
            {document.state === 'ready' && (
              <Button
                look="primary"
                busy={download.isPending}
                onClick={() => download.mutate({ id, name: document.name })}
              >
                <Icon name="download" />
                {intl.formatMessage({ id: 'documents.download' })}
              </Button>
            )}
          </header>
          {download.isError && <Notice kind="bad">{problem(download.error)}</Notice>}
          {document.message && <DocumentMessage document={document} />}
          <Preview document={document} />
          {document.versions.length > 1 && <Versions document={document} />}
        </article>
      )}
    </div>
  );
}
