import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DocumentRequest } from '#protocol';
import { StateBadge } from '../../../ui/StateBadge';
import { useText } from '../../../ui/text';
import { useTimes } from '../../../ui/When';
import { RequestActions } from './RequestActions';
import { RequestItem } from './RequestItem';

const tones = { open: 'primary', complete: 'success', closed: 'neutral' } as const;

/** Returns what is known of its reminders, in a sentence or two. */
const useReminderText = ({ state, reminded, nextReminderAt }: DocumentRequest) => {
  const text = useText();
  const { full } = useTimes();
  return [
    reminded.times > 0 ? text('request.reminded', { count: reminded.times }) : '',
    state === 'open' && nextReminderAt
      ? text('request.next_reminder', { time: full(nextReminderAt) })
      : '',
  ]
    .filter(Boolean)
    .join(' ');
};

/** One request: how far it has come, line by line. */
export const RequestEntry = ({ request }: { request: DocumentRequest }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { full } = useTimes();
  const reminders = useReminderText(request);
  const [open] = useState(request.state === 'open');
  const { state, items, dueOn, overdue, message, createdAt, createdBy } = request;
  const accepted = items.filter((item) => item.state === 'accepted').length;
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 20rem" minWidth={0}>
          <Flex gap={2} wrap="wrap">
            <StateBadge variant={tones[state]}>{text(`request_state.${state}`)}</StateBadge>
            {overdue ? <StateBadge variant="danger">{text('request.overdue')}</StateBadge> : null}
            <Typography fontWeight="semiBold">
              {text('request.progress', { accepted, total: items.length })}
            </Typography>
          </Flex>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {createdBy
              ? text('request.asked_by', { name: createdBy, time: full(createdAt) })
              : text('request.asked', { time: full(createdAt) })}
            {dueOn
              ? ` · ${text('request.due_on', {
                  // a day, not a moment: the same one everywhere
                  day: formatDate(dueOn, { dateStyle: 'medium', timeZone: 'UTC' }),
                })}`
              : ''}
          </Typography>
          {reminders ? (
            <Typography variant="pi" textColor="neutral600">
              {reminders}
            </Typography>
          ) : null}
          {message ? (
            <Typography variant="pi" dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {message}
            </Typography>
          ) : null}
        </Flex>
        <RequestActions request={request} />
      </Flex>
      <details open={open}>
        <Typography
          tag="summary"
          variant="pi"
          style={{ cursor: 'pointer', paddingBlock: '0.8rem' }}
        >
          {text('request.items', { count: items.length })}
        </Typography>
        <ul>
          {items.map((item) => (
            <RequestItem key={item.id} request={request} item={item} />
          ))}
        </ul>
      </details>
    </Box>
  );
};
