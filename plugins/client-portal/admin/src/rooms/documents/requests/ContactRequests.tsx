import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ListPlus } from '@strapi/icons';
import { documentAdminRoutes } from '#protocol';
import { useCan } from '../../../kit/permissions';
import type { Recipient } from '../../../kit/contacts/recipients';
import { useDialogs } from '../../../kit/dialogs/useDialogs';
import { ListBody } from '../../../kit/lists/ListBody';
import { useAnswer } from '../../../kit/requests/useAnswer';
import { Card } from '../../../ui/Card';
import { useText } from '../../../ui/text';
import { usePolling } from '../../../ui/usePolling';
import { RequestEntry } from './RequestEntry';

const pollMs = 10_000;

/** What was asked of one contact, newest first, and the way to ask for more. */
export const ContactRequests = ({ contact }: { contact: Recipient }) => {
  const text = useText();
  const can = useCan();
  const open = useDialogs();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useAnswer(
    documentAdminRoutes.requests,
    { contact: contact.id, page, pageSize: 10 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <Card
      title={text('requests.title')}
      action={
        can('documents.update') ? (
          <Button
            size="S"
            variant="secondary"
            startIcon={<ListPlus />}
            onClick={() => open({ dialog: 'request-documents', contacts: [contact] })}
          >
            {text('request.title')}
          </Button>
        ) : null
      }
    >
      <ListBody
        answer={{ data, error, refetch }}
        empty={<Typography textColor="neutral600">{text('requests.none')}</Typography>}
        onPage={setPage}
      >
        {(results) => (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
            {results.map((request) => (
              <RequestEntry key={request.id} request={request} />
            ))}
          </Flex>
        )}
      </ListBody>
    </Card>
  );
};
