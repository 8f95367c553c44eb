import { documentDirections } from '#protocol/documents/documents';
import { AppListPage } from '../../kit/lists/app-list-page';
import { useListPlace } from '../../kit/lists/list-place';
import { Rows } from '../../kit/lists/rows';
import { useKnownPortal } from '../../kit/session/portal';
import { OpenRequests } from './document-requests/open-requests';
import { DocumentRow } from './document-row';
import { Filters } from './filters';
import { useIntl } from './intl';
import { useDocuments, type DocumentsWish } from './requests';
import { AddFiles } from './uploads/add-files';

/** Which documents are wanted, from the address of the list. */
function useWish() {
  const place = useListPlace();
  const wish: DocumentsWish = {
    direction: documentDirections.find((direction) => direction === place.get('direction')) ?? null,
    folder: place.get('folder'),
    q: place.q,
    page: place.page,
  };
  return { place, wish };
}

/** Shared Documents: what is asked for, what can be sent, what there is (J4, J5). */
export default function DocumentsPage() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const { place, wish } = useWish();
  const documents = useDocuments(wish);
  const { data } = documents;
  const isFolder = wish.folder !== null;
  const what = isFolder ? 'folder' : (wish.direction ?? 'all');
  return (
    <AppListPage
      app="documents"
      place={place}
      list={documents}
      count={(total) => intl.formatMessage({ id: 'documents.count' }, { count: total })}
      empty={{
        title: intl.formatMessage({ id: `documents.empty.${what}` }),
        hint: intl.formatMessage({ id: `documents.emptyHint.${what}` }, { name }),
        ...(isFolder && { icon: 'folder' }),
      }}
      above={
        <>
          <OpenRequests />
          {data?.uploads.allowed && <AddFiles rules={data.uploads} />}
          {data && <Filters wish={wish} folders={data.folders} onWish={place.choose} />}
        </>
      }
    >
      {(all) => <Rows items={all} row={(document) => <DocumentRow document={document} />} />}
    </AppListPage>
  );
}
