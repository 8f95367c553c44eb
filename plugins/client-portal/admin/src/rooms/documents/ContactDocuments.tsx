import { useState } from 'react';
import { Flex, Grid } from '@strapi/design-system';
import { documentAdminRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import type { Recipient } from '../../kit/contacts/recipients';
import { SearchedList } from '../../kit/lists/SearchedList';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { DocumentDialogs } from './DocumentDialogs';
import { DocumentDrop } from './DocumentDrop';
import { DocumentList } from './DocumentList';
import { FolderNav } from './FolderNav';
import { UploadDocumentsDialog } from './UploadDocumentsDialog';
import { useFolders } from './useFolders';
import { folderOf, paramsOf, viewOf } from './views';

const names = ['view', 'folder'] as const;

// what the client has seen, and what the virus scanner says, comes by itself
const pollMs = 10_000;

/** All documents of a contact by their folders; new ones are dropped on top. */
export const ContactDocuments = ({ contact }: { contact: Recipient }) => {
  const text = useText();
  const can = useCan();
  const { values, q, page, pageSize, change, searchIn, turning } = useListQuery(names);
  const view = viewOf(values.view, values.folder);
  const [adding, setAdding] = useState<readonly File[]>();
  const folders = useFolders(contact.id, 'sent');
  const answer = useAnswer(
    documentAdminRoutes.ofContact,
    { id: contact.id, ...paramsOf(view), q, page, pageSize },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  const empty = q ? 'documents.no_results' : (`documents.empty.${view.at}` as const);
  return (
    <DocumentDialogs>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {can('documents.update') ? <DocumentDrop onFiles={setAdding} /> : null}
        <Grid.Root gap={5}>
          <Grid.Item col={3} s={12} xs={12} direction="column" alignItems="stretch">
            <FolderNav
              folders={answer.data?.folders ?? []}
              view={view}
              onView={(next) => change({ view: next.at, folder: folderOf(next) })}
            />
          </Grid.Item>
          <Grid.Item col={9} s={12} xs={12} direction="column" alignItems="stretch">
            <SearchedList
              search={searchIn(text('documents.search'))}
              answer={answer}
              empty={text(empty)}
              {...turning}
            >
              {(results) => <DocumentList documents={results} />}
            </SearchedList>
          </Grid.Item>
        </Grid.Root>
      </Flex>
      {adding ? (
        <UploadDocumentsDialog
          contact={contact}
          folders={folders}
          files={adding}
          folder={view.at === 'sent' ? view.folder : undefined}
          onClose={() => setAdding(undefined)}
        />
      ) : null}
    </DocumentDialogs>
  );
};
