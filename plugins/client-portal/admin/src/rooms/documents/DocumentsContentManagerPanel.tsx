import { useState } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { contactRoutes, documentAdminRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { contactPath } from '../../kit/contacts/contactPath';
import type { Recipient } from '../../kit/contacts/recipients';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { DocumentDialogs } from './DocumentDialogs';
import { DocumentDrop } from './DocumentDrop';
import { DocumentList } from './DocumentList';
import { UploadDocumentsDialog } from './UploadDocumentsDialog';
import { useFolders } from './useFolders';

const pollMs = 10_000;
const shown = 3;

/** The last documents of a contact, in a narrow place, with the way to send one and to see them all (J1). */
const LastDocuments = ({ contact }: { contact: Recipient }) => {
  const text = useText();
  const can = useCan();
  const [adding, setAdding] = useState<readonly File[]>();
  const folders = useFolders(contact.id, 'sent');
  const answer = useAnswer(
    documentAdminRoutes.ofContact,
    { id: contact.id, page: 1, pageSize: shown },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <DocumentDialogs>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {can('documents.update') ? <DocumentDrop onFiles={setAdding} /> : null}
        <WhenAnswered answer={answer}>
          {({ results }) =>
            results.length === 0 ? (
              <Typography textColor="neutral600">{text('documents.empty.all')}</Typography>
            ) : (
              <DocumentList documents={results} compact />
            )
          }
        </WhenAnswered>
        <Link tag={NavLink} to={`${contactPath(contact.id)}?tab=documents`}>
          {text('documents.open_all', { count: answer.data?.pagination.total ?? 0 })}
        </Link>
      </Flex>
      {adding ? (
        <UploadDocumentsDialog
          contact={contact}
          folders={folders}
          files={adding}
          onClose={() => setAdding(undefined)}
        />
      ) : null}
    </DocumentDialogs>
  );
};

/** The documents of a contact beside it in the Content Manager (J1). */
export const DocumentsContentManagerPanel = ({ id }: { id: string }) => (
  <WhenAnswered answer={useAnswer(contactRoutes.get, { id })}>
    {({ contact }) => <LastDocuments contact={contact} />}
  </WhenAnswered>
);
