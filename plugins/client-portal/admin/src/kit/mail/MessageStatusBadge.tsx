import type { MessageStatus } from '#protocol';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';

const tones = {
  queued: 'neutral',
  sending: 'primary',
  sent: 'success',
  failed: 'danger',
  suppressed: 'warning',
} as const satisfies Record<MessageStatus, string>;

export const MessageStatusBadge = ({ status }: { status: MessageStatus }) => {
  const text = useText();
  return <StateBadge variant={tones[status]}>{text(`status.${status}`)}</StateBadge>;
};
