import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { documentAdminRoutes, type DocumentRequest } from '#protocol';
import { useCan } from '../../../kit/permissions';
import { useAction } from '../../../kit/requests/useAction';
import { StateBadge } from '../../../ui/StateBadge';
import { useText } from '../../../ui/text';
import { useDocumentDownload } from '../useDocumentDownload';
import { ReturnDialog } from './ReturnDialog';

const tones = {
  missing: 'neutral',
  sent: 'primary',
  accepted: 'success',
  returned: 'warning',
} as const;

interface RequestItemProps {
  request: DocumentRequest;
  item: DocumentRequest['items'][number];
}

/** One line of a request: what came for it, and whether that will do. */
export const RequestItem = ({ request, item }: RequestItemProps) => {
  const text = useText();
  const can = useCan();
  const download = useDocumentDownload();
  const [returning, setReturning] = useState(false);
  const { label, note, state, returnNote, documents } = item;
  const [accept, { isLoading }] = useAction(documentAdminRoutes.acceptItem, {
    done: text('request.accepted', { label }),
  });

  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between" paddingBottom={4}>
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 24rem" minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="semiBold" dir="auto" style={{ overflowWrap: 'anywhere' }}>
            {label}
          </Typography>
          <StateBadge variant={tones[state]}>{text(`item_state.${state}`)}</StateBadge>
        </Flex>
        {note ? (
          <Typography variant="pi" textColor="neutral600" dir="auto">
            {note}
          </Typography>
        ) : null}
        {returnNote && state === 'returned' ? (
          <Typography variant="pi" dir="auto" style={{ overflowWrap: 'anywhere' }}>
            {text('request.returned_because', { note: returnNote })}
          </Typography>
        ) : null}
        {documents.map((document) => (
          <Button
            key={document.id}
            size="S"
            variant="ghost"
            startIcon={<Download />}
            title={document.name}
            maxWidth="100%"
            onClick={() => void download(document)}
          >
            {document.name}
          </Button>
        ))}
      </Flex>
      {can('documents.update') && state === 'sent' ? (
        <Flex gap={2}>
          <Button
            size="S"
            variant="success-light"
            loading={isLoading}
            aria-label={text('request.accept_one', { label })}
            onClick={() => void accept({ id: request.id, item: item.id })}
          >
            {text('request.accept')}
          </Button>
          <Button
            size="S"
            variant="danger-light"
            aria-label={text('request.return_one', { label })}
            onClick={() => setReturning(true)}
          >
            {text('request.return')}
          </Button>
        </Flex>
      ) : null}
      {returning ? (
        <ReturnDialog request={request} item={item} onClose={() => setReturning(false)} />
      ) : null}
    </Flex>
  );
};
