import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type Invitation, sendRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { useTimes } from '../../ui/When';

const tones = {
  pending: 'warning',
  accepted: 'success',
  expired: 'neutral',
  revoked: 'danger',
} as const satisfies Record<Invitation['state'], string>;

const One = ({ invitation }: { invitation: Invitation }) => {
  const text = useText();
  const can = useCan();
  const { full } = useTimes();
  const [revoke, { isLoading }] = useAction(sendRoutes.revokeInvitation, {
    done: text('invitations.revoked'),
  });
  const { state, invitedBy, sentAt, expiresAt, acceptedAt, apps } = invitation;
  return (
    <Box tag="li" paddingBottom={4}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <StateBadge variant={tones[state]}>{text(`invitation.${state}`)}</StateBadge>
        {state === 'pending' && can('invitations.send') ? (
          <Button
            size="S"
            variant="danger-light"
            loading={isLoading}
            onClick={() => void revoke({ id: invitation.id })}
          >
            {text('links.revoke')}
          </Button>
        ) : null}
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {text(invitedBy ? 'invitations.sent_by' : 'invitations.sent', {
          name: invitedBy,
          time: full(sentAt),
        })}
      </Typography>
      {acceptedAt ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('invitations.accepted_at', { time: full(acceptedAt) })}
        </Typography>
      ) : null}
      {state === 'pending' ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('links.expires_at', { time: full(expiresAt) })}
        </Typography>
      ) : null}
      {apps.length > 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('invitations.apps', { apps: apps.join(', ') })}
        </Typography>
      ) : null}
    </Box>
  );
};

export const Invitations = ({ invitations }: { invitations: Invitation[] }) => {
  const text = useText();
  if (invitations.length === 0) {
    return <Typography textColor="neutral600">{text('invitations.none')}</Typography>;
  }
  return (
    <ul>
      {invitations.map((invitation) => (
        <One key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  );
};
