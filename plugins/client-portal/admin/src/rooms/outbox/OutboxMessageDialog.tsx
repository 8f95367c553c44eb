import { Box, Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { type OutboxDetail, outboxRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { MailFrame } from '../../kit/mail/MailFrame';
import { useAction } from '../../kit/requests/useAction';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { MessageFacts } from './MessageFacts';

const Contents = ({ message }: { message: OutboxDetail }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <MessageFacts message={message} />
      <Typography variant="pi" textColor="neutral600">
        {text(message.live ? 'outbox.live' : 'outbox.likeness')}
      </Typography>
      <Tabs.Root defaultValue="html" variant="simple">
        <Tabs.List aria-label={text('outbox.views')}>
          <Tabs.Trigger value="html">{text('outbox.html')}</Tabs.Trigger>
          <Tabs.Trigger value="text">{text('outbox.text')}</Tabs.Trigger>
        </Tabs.List>
        <Box paddingTop={3}>
          <Tabs.Content value="html">
            <MailFrame subject={message.subject} html={message.html} />
          </Tabs.Content>
          <Tabs.Content value="text">
            <Box tag="pre" padding={4} background="neutral100" hasRadius overflow="auto">
              <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {message.text}
              </Typography>
            </Box>
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </Flex>
  );
};

/** One message: what is known of it, and the mail itself (or its likeness). */
export const OutboxMessageDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const text = useText();
  const can = useCan();
  const answer = useAnswer(outboxRoutes.show, { id });
  const { data } = answer;
  const [retry, retrying] = useAction(outboxRoutes.retry, {
    done: text('outbox.retried'),
    failure: 'shown',
  });
  return (
    <ReadDialog
      title={data?.subject ?? text('outbox.message')}
      action={
        data?.status === 'failed' && can('outbox.retry') ? (
          <Button
            startIcon={<ArrowClockwise />}
            loading={retrying.isLoading}
            onClick={() => void retry({ id })}
          >
            {text('outbox.retry')}
          </Button>
        ) : null
      }
      onClose={onClose}
    >
      {retrying.error ? <Failure error={retrying.error} /> : null}
      <WhenAnswered answer={answer}>{(message) => <Contents message={message} />}</WhenAnswered>
    </ReadDialog>
  );
};
