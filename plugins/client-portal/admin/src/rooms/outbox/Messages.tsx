import { useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { messageStatuses, outboxRoutes } from '#protocol';
import { ListBody } from '../../kit/lists/ListBody';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAnswer } from '../../kit/requests/useAnswer';
import { ListSearch } from '../../ui/ListSearch';
import { Notice } from '../../ui/Notice';
import { Empty } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { OutboxMessageDialog } from './OutboxMessageDialog';
import { MessagesTable } from './MessagesTable';

const names = ['q', 'status'] as const;
const all = 'all';
const pollMs = 5000;

/** Every message with what became of it. */
export const Messages = () => {
  const text = useText();
  const { values, page, pageSize, change, turning } = useListQuery(names);
  const [open, setOpen] = useState<string>();
  const status = messageStatuses.find((one) => one === values.status);
  const { data, error, refetch } = useAnswer(
    outboxRoutes.list,
    { q: values.q?.slice(0, 200), status, page, pageSize },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {data?.transport === 'mailbox' ? <Notice tone="info">{text('outbox.mailbox')}</Notice> : null}
      <Flex gap={3} wrap="wrap">
        <Box flex="5 1 24rem">
          <ListSearch
            label={text('outbox.search')}
            value={values.q ?? ''}
            onSearch={(q) => change({ q })}
          />
        </Box>
        <Box flex="1 0 14rem">
          <SingleSelect
            size="S"
            aria-label={text('outbox.filter')}
            value={status ?? all}
            onChange={(value) => change({ status: value === all ? undefined : String(value) })}
          >
            <SingleSelectOption value={all}>{text('outbox.any_status')}</SingleSelectOption>
            {messageStatuses.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {text(`status.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      <ListBody
        answer={{ data, error, refetch }}
        empty={<Empty>{text(values.q || status ? 'outbox.no_results' : 'outbox.empty')}</Empty>}
        {...turning}
      >
        {(results) => <MessagesTable messages={results} onOpen={setOpen} />}
      </ListBody>
      {open ? <OutboxMessageDialog id={open} onClose={() => setOpen(undefined)} /> : null}
    </Flex>
  );
};
