import { useIntl } from 'react-intl';
import { isPortalError } from '../../kit/server/api';
import { Pages } from '../../kit/lists/pages';
import { SearchBox } from '../../kit/lists/search-box';
import { OpenRequests } from './document-requests/open-requests';
import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { Problem } from '../../kit/server/problem';
import { IconTile } from '../../ui/icon';
import { PageTitle } from '../../kit/frames/page-title';
import { ListSkeleton } from '../../ui/skeleton';
import { AddFiles } from './uploads/add-files';
import { DocumentRow } from './document-row';
import { useDocumentsApp } from './documents-app';
import { Filters } from './filters';
import { NoDocuments } from './no-documents';
import { useDocuments } from './requests';
import { useWish } from './wish';

/** Shared Documents: what is asked for, what can be sent, what there is (J4, J5). */
export default function DocumentsPage() {
  const intl = useIntl();
  const app = useDocumentsApp();
  const [wish, setWish] = useWish();
  const documents = useDocuments(wish);
  const { data } = documents;

  if (!app || isPortalError(documents.error, 'forbidden')) return <NotSharedPage />;
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-4">
        <IconTile name={app.icon} large />
        <div className="min-w-0 grow basis-40">
          <PageTitle title={app.label} className="line-clamp-2" />
          <p className="text-muted" aria-live="polite">
            {data &&
              intl.formatMessage({ id: 'documents.count' }, { count: data.pagination.total })}
          </p>
        </div>
        <SearchBox value={wish.q} onSearch={(q) => setWish({ q })} />
      </div>
      <OpenRequests />
      {data?.uploads.allowed && <AddFiles rules={data.uploads} />}
      {data && <Filters wish={wish} folders={data.folders} onWish={setWish} />}
      <div className={`transition-opacity ${documents.isPlaceholderData ? 'opacity-60' : ''}`}>
        {documents.isPending && <ListSkeleton rows={6} />}
        {documents.isError && !data && (
          <Problem error={documents.error} onRetry={() => documents.refetch()} />
        )}
        {data && data.results.length > 0 && (
          <ul className="card divide-y divide-line overflow-hidden">
            {data.results.map((document) => (
              <li key={document.id}>
                <DocumentRow document={document} />
              </li>
            ))}
          </ul>
        )}
        {data?.results.length === 0 && <NoDocuments wish={wish} icon={app.icon} />}
        {data && <Pages pagination={data.pagination} />}
      </div>
    </div>
  );
}
