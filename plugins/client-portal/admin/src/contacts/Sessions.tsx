import { Box, Typography } from '@strapi/design-system';
import type { ContactDetail } from '../../../protocol/src/links';
import { useText } from '../shell/text';
import { useTimes } from '../shell/When';

/** Where the contact is signed in. Disabling its access ends them all. */
export const Sessions = ({ sessions }: { sessions: ContactDetail['sessions'] }) => {
  const text = useText();
  const { full } = useTimes();
  if (sessions.length === 0) {
    return <Typography textColor="neutral600">{text('sessions.none')}</Typography>;
  }
  return (
    <ul>
      {sessions.map(({ id, device, method, createdAt, lastSeenAt }) => (
        <Box key={id} tag="li" paddingBottom={3}>
          <Typography fontWeight="semiBold" tag="p" style={{ overflowWrap: 'anywhere' }}>
            {device}
          </Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text(`method.${method}`)} · {text('sessions.since', { time: full(createdAt) })}
          </Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('sessions.last_seen', { time: full(lastSeenAt) })}
          </Typography>
        </Box>
      ))}
    </ul>
  );
};
