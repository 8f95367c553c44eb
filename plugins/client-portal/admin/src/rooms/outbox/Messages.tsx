import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import { messageStatuses, outboxRoutes } from '#protocol';
import { ListFilter } from '../../kit/lists/ListFilter';
import { SearchedList } from '../../kit/lists/SearchedList';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { OutboxMessageDialog } from './OutboxMessageDialog';
import { MessagesTable } from './MessagesTable';

const names = ['status'] as const;
const pollMs = 5000;

/** Every message with what became of it. */
export const Messages = () => {
  const text = useText();
  const { values, q, page, pageSize, change, searchIn, turning } = useListQuery(names);
  const [open, setOpen] = useState<string>();
  const status = messageStatuses.find((one) => one === values.status);
  const answer = useAnswer(
    outboxRoutes.list,
    { q, status, page, pageSize },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {answer.data?.transport === 'mailbox' ? (
        <Notice tone="info">{text('outbox.mailbox')}</Notice>
      ) : null}
      <SearchedList
        search={searchIn(text('outbox.search'))}
        filter={
          <ListFilter
            label={text('outbox.filter')}
            value={status ?? 'all'}
            options={['all', ...messageStatuses]}
            textOf={(one) => text(one === 'all' ? 'outbox.any_status' : `status.${one}`)}
            onChange={(next) => change({ status: next === 'all' ? undefined : next })}
          />
        }
        answer={answer}
        empty={text(q || status ? 'outbox.no_results' : 'outbox.empty')}
        {...turning}
      >
        {(results) => <MessagesTable messages={results} onOpen={setOpen} />}
      </SearchedList>
      {open ? <OutboxMessageDialog id={open} onClose={() => setOpen(undefined)} /> : null}
    </Flex>
  );
};
