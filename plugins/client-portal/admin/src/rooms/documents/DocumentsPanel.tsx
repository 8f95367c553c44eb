import { useState } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { documentAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { contactPath } from '../../kit/contacts/contactPath';
import type { Recipient } from '../../kit/contacts/recipients';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { DocumentDialogs } from './DocumentDialogs';
import { DocumentList } from './DocumentList';
import { FileDrop } from './FileDrop';
import { UploadDialog } from './UploadDialog';
import { useFolders } from './useFolders';

const pollMs = 10_000;
const shown = 3;

/** The last documents of a contact, in a narrow place, with the way to send one and to see them all (J1). */
export const DocumentsPanel = ({ contact }: { contact: Recipient }) => {
  const text = useText();
  const can = useCan();
  const [adding, setAdding] = useState<readonly File[]>();
  const folders = useFolders(contact.id, 'sent');
  const { data, error, refetch } = useAnswer(
    documentAdminRoutes.ofContact,
    { id: contact.id, page: 1, pageSize: shown },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <DocumentDialogs>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {can('documents.update') ? <FileDrop onFiles={setAdding} /> : null}
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Loading /> : null}
        {data?.results.length === 0 ? (
          <Typography textColor="neutral600">{text('documents.empty.all')}</Typography>
        ) : null}
        {data && data.results.length > 0 ? <DocumentList documents={data.results} compact /> : null}
        <Link tag={NavLink} to={`${contactPath(contact.id)}?tab=documents`}>
          {text('documents.open_all', { count: data?.pagination.total ?? 0 })}
        </Link>
      </Flex>
      {adding ? (
        <UploadDialog
          contact={contact}
          folders={folders}
          files={adding}
          onClose={() => setAdding(undefined)}
        />
      ) : null}
    </DocumentDialogs>
  );
};
