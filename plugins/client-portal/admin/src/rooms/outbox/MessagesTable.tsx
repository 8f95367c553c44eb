import { Button, Td, Tr, Typography } from '@strapi/design-system';
import type { OutboxMessage } from '#protocol';
import { MessageStatusBadge } from '../../kit/mail/MessageStatusBadge';
import { useReasonText } from '../../kit/mail/reason';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';
import { When } from '../../ui/When';

const columns: Column[] = [
  { label: 'outbox.status' },
  { label: 'outbox.to' },
  { label: 'outbox.subject' },
  { label: 'outbox.attempts' },
  { label: 'outbox.times' },
  { label: 'column.actions' },
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
        <TwoLines first={message.contact?.name ?? null} second={message.to} />
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

export const MessagesTable = ({ messages, onOpen }: MessagesTableProps) => (
  <DataTable columns={columns} rowCount={messages.length}>
    {messages.map((message) => (
      <Message key={message.id} message={message} onOpen={() => onOpen(message.id)} />
    ))}
  </DataTable>
);
