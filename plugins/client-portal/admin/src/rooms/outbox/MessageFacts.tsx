import { Flex, Typography } from '@strapi/design-system';
import type { OutboxDetail } from '#protocol';
import { MessageStatusBadge } from '../../kit/mail/MessageStatusBadge';
import { useReasonText } from '../../kit/mail/reason';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import type { TextKey } from '../../ui/text';
import { When } from '../../ui/When';

export const MessageFacts = ({ message }: { message: OutboxDetail }) => {
  const text = useText();
  const reasonText = useReasonText();
  const times: { label: TextKey; at: string | null }[] = [
    { label: 'outbox.created', at: message.createdAt },
    { label: 'outbox.sent_at', at: message.sentAt },
    { label: 'outbox.next', at: message.nextAttemptAt },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} wrap="wrap">
        <MessageStatusBadge status={message.status} />
        <Typography style={{ overflowWrap: 'anywhere' }}>{message.to}</Typography>
        <Typography textColor="neutral600">{text(`template.${message.template}`)}</Typography>
        <Typography textColor="neutral600">
          {text('outbox.attempt_count', { count: message.attempts })}
        </Typography>
      </Flex>
      <Flex gap={4} wrap="wrap">
        {times
          .filter(({ at }) => at !== null)
          .map(({ label, at }) => (
            <Typography key={label} variant="pi" textColor="neutral600">
              {text(label)} <When at={at} />
            </Typography>
          ))}
      </Flex>
      {message.reason ? (
        <Notice tone={message.status === 'failed' ? 'danger' : 'info'}>
          {reasonText(message.reason)}
        </Notice>
      ) : null}
      {message.possiblyTwice ? (
        <Notice tone="warning">{text('outbox.possibly_twice.hint')}</Notice>
      ) : null}
    </Flex>
  );
};
