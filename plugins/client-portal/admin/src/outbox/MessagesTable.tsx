import { Box, Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { OutboxMessage } from '../../../protocol/src/outbox';
import { StateBadge } from '../shell/StateBadge';
import { useText } from '../shell/text';
import type { TextKey } from '../shell/text';
import { When } from '../shell/When';
import { MessageStatusBadge } from './MessageStatusBadge';
import { useReasonText } from './reason';

const columns: TextKey[] = [
  'outbox.status',
  'outbox.to',
  'outbox.subject',
  'outbox.attempts',
  'outbox.times',
  'column.actions',
];

const Message = ({ message, onOpen }: { message: OutboxMessage; onOpen: () => void }) => {
  const text = useText();
  const reasonText = useReasonText();
  return (
    <Tr>
      <Td>
        <MessageStatusBadge status={message.status} />
        {message.possiblyTwice ? (
          <StateBadge variant="warning" title={text('outbox.possibly_twice.hint')}>
            {text('outbox.possibly_twice')}
          </StateBadge>
        ) : null}
        {message.reason ? (
          <Typography
            variant="pi"
            textColor="neutral600"
            tag="p"
            maxWidth="28rem"
            ellipsis
            title={message.reason}
          >
            {reasonText(message.reason)}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="24rem" title={message.to}>
          {message.contact?.name || message.to}
        </Typography>
        {message.contact?.name ? (
          <Typography variant="pi" textColor="neutral600" tag="p" ellipsis maxWidth="24rem">
            {message.to}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="28rem" title={message.subject}>
          {message.subject}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text(`template.${message.template}`)}
        </Typography>
      </Td>
      <Td>
        <Typography>{message.attempts}</Typography>
      </Td>
      <Td>
        <Typography tag="p">
          <When at={message.sentAt ?? message.createdAt} relative />
        </Typography>
        {message.nextAttemptAt && message.status === 'queued' ? (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('outbox.next')} <When at={message.nextAttemptAt} relative />
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Button size="S" variant="tertiary" onClick={onOpen}>
          {text('outbox.open')}
        </Button>
      </Td>
    </Tr>
  );
};

interface MessagesTableProps {
  messages: OutboxMessage[];
  onOpen: (id: string) => void;
}

export const MessagesTable = ({ messages, onOpen }: MessagesTableProps) => {
  const text = useText();
  return (
    <Box overflow="auto">
      <Table colCount={columns.length} rowCount={messages.length + 1}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {text(column)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {messages.map((message) => (
            <Message key={message.id} message={message} onOpen={() => onOpen(message.id)} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};
