import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { outboxRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';

/** Puts every failed message back in the queue; only there while some have failed. */
export const RetryFailed = () => {
  const text = useText();
  const can = useCan();
  const { data } = useAnswer(outboxRoutes.list, { status: 'failed', pageSize: 1 });
  const [retry, { isLoading }] = useAction(outboxRoutes.retryFailed, {
    done: text('outbox.retried_all'),
  });
  const failed = data?.pagination.total ?? 0;
  if (failed === 0 || !can('outbox.retry')) return null;
  return (
    <Button
      variant="secondary"
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      onClick={() => void retry()}
    >
      {text('outbox.retry_all', { count: failed })}
    </Button>
  );
};
