import { Badge } from '@strapi/design-system';
import { documentAdminRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';

const pollMs = 30_000;

/** How much came since the admin last looked; nothing where nothing did. */
export const ReceivedCount = () => {
  const text = useText();
  const { data } = useAnswer(
    documentAdminRoutes.received,
    { state: 'open', page: 1, pageSize: 1 },
    { name: 'received-count', pollingInterval: usePolling(pollMs) }
  );
  if (!data || data.newTotal === 0) return null;
  return (
    <Badge size="S" marginLeft={1} backgroundColor="primary600" textColor="neutral0">
      {text('received.new_total', { count: data.newTotal })}
    </Badge>
  );
};
