import { Box, Tabs } from '@strapi/design-system';
import { PanelPage } from '../../kit/PanelPage';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useText } from '../../ui/text';
import { DeadJobs } from './DeadJobs';
import { Messages } from './Messages';
import { RetryFailed } from './RetryFailed';

const names = ['tab'] as const;

const OutboxPage = () => {
  const text = useText();
  const { values, change } = useListQuery(names);
  const tab = values.tab === 'jobs' ? 'jobs' : 'messages';
  return (
    <PanelPage
      title={text('outbox.title')}
      purpose={text('outbox.purpose')}
      guide="outbox"
      primaryAction={tab === 'messages' ? <RetryFailed /> : undefined}
    >
      <Tabs.Root
        value={tab}
        variant="simple"
        onValueChange={(next) => change({ tab: next === 'jobs' ? 'jobs' : undefined })}
      >
        <Tabs.List aria-label={text('outbox.title')}>
          <Tabs.Trigger value="messages">{text('outbox.messages')}</Tabs.Trigger>
          <Tabs.Trigger value="jobs">{text('outbox.jobs')}</Tabs.Trigger>
        </Tabs.List>
        <Box paddingTop={4}>
          <Tabs.Content value="messages">
            <Messages />
          </Tabs.Content>
          <Tabs.Content value="jobs">
            <DeadJobs />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </PanelPage>
  );
};

export default OutboxPage;
