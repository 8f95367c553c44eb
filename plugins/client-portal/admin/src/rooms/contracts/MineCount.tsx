import { Badge } from '@strapi/design-system';
import { contractAdminRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';

const pollMs = 30_000;

/** How many contracts wait for the admin's own signature; nothing where none does. */
export const MineCount = () => {
  const text = useText();
  const { data } = useAnswer(
    contractAdminRoutes.list,
    { mine: 'true', page: 1, pageSize: 1 },
    { pollingInterval: usePolling(pollMs) }
  );
  if (!data || data.mine === 0) return null;
  return (
    <Badge size="S" marginLeft={1} backgroundColor="primary600" textColor="neutral0">
      {text('contracts.mine_count', { count: data.mine })}
    </Badge>
  );
};
