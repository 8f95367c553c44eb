import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { outboxRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useToast } from '../../kit/useToast';
import { useAct } from '../../kit/requests/useAct';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';

/** Puts every failed message back in the queue; only there while some have failed. */
export const RetryFailed = () => {
  const text = useText();
  const can = useCan();
  const toast = useToast();
  const { data } = useAnswer(outboxRoutes.list, { status: 'failed', pageSize: 1 });
  const [retry, { isLoading }] = useAct(outboxRoutes.retryFailed);
  const failed = data?.pagination.total ?? 0;
  if (failed === 0 || !can('outbox.retry')) return null;
  const onRetry = async () => {
    const answer = await retry();
    if ('data' in answer) toast.success(text('outbox.retried_all'));
    else toast.failure(answer.error);
  };
  return (
    <Button
      variant="secondary"
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      onClick={() => void onRetry()}
    >
      {text('outbox.retry_all', { count: failed })}
    </Button>
  );
};
