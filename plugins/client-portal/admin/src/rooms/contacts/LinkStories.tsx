import { Button, Flex, Typography } from '@strapi/design-system';
import { type LinkState, type LinkStory, rightsRoutes, sendRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { useAnswer } from '../../kit/requests/useAnswer';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { useTimes } from '../../ui/When';
import { LinkOpenings } from './LinkOpenings';

const tones = {
  ready: 'primary',
  used: 'success',
  expired: 'neutral',
  revoked: 'danger',
  unknown: 'neutral',
} as const satisfies Record<LinkState, string>;

const Story = ({ link, appLabel }: { link: LinkStory; appLabel: string | null }) => {
  const text = useText();
  const can = useCan();
  const { full } = useTimes();
  const [revoke, { isLoading }] = useAction(sendRoutes.revokeMagicLink, {
    done: text('links.revoked'),
  });

  const end =
    link.state === 'used' && link.usedAt
      ? text('links.used_at', { time: full(link.usedAt) })
      : link.state === 'revoked' && link.revokedAt
        ? text('links.revoked_at', { time: full(link.revokedAt) })
        : text(link.state === 'ready' ? 'links.expires_at' : 'links.expired_at', {
            time: full(link.expiresAt),
          });

  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={2} paddingBottom={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="semiBold">{text(`purpose.${link.purpose}`)}</Typography>
          <StateBadge variant={tones[link.state]}>{text(`link_state.${link.state}`)}</StateBadge>
          {appLabel ? (
            <Typography variant="pi" textColor="neutral600">
              {text('links.to_app', { app: appLabel })}
            </Typography>
          ) : null}
        </Flex>
        {link.state === 'ready' && can('magic-links.create') ? (
          <Button
            size="S"
            variant="danger-light"
            loading={isLoading}
            onClick={() => void revoke({ id: link.id })}
          >
            {text('links.revoke')}
          </Button>
        ) : null}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {link.issuedBy
          ? text('links.issued_by', { name: link.issuedBy, time: full(link.issuedAt) })
          : text('links.asked', { time: full(link.issuedAt) })}
        {' · '}
        {end}
        {link.staffReadable ? ` · ${text('links.staff_readable')}` : ''}
      </Typography>
      <LinkOpenings openings={link.openings} />
    </Flex>
  );
};

/** What became of each link: opened by whom or what, used, expired, revoked (E11, X1). */
export const LinkStories = ({ links }: { links: LinkStory[] }) => {
  const text = useText();
  const { data: apps } = useAnswer(rightsRoutes.apps);
  if (links.length === 0) {
    return <Typography textColor="neutral600">{text('links.none')}</Typography>;
  }
  const labelOf = (app: string) => apps?.results.find(({ id }) => id === app)?.label ?? app;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch">
      {links.map((link) => (
        <Story key={link.id} link={link} appLabel={link.target ? labelOf(link.target.app) : null} />
      ))}
    </Flex>
  );
};
