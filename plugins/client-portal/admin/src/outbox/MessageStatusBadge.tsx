import { Badge } from '@strapi/design-system';
import type { MessageStatus } from '../../../protocol/src/sends';
import { useText } from '../shell/text';

const tones = {
  queued: 'neutral',
  sending: 'primary',
  sent: 'success',
  failed: 'danger',
  suppressed: 'warning',
} as const satisfies Record<MessageStatus, string>;

export const MessageStatusBadge = ({ status }: { status: MessageStatus }) => {
  const text = useText();
  return (
    <Badge size="S" variant={tones[status]}>
      {text(`status.${status}`)}
    </Badge>
  );
};
