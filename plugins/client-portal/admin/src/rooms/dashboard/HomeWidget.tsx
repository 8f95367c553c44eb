import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { dashboardRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { useAnswer } from '../../kit/requests/useAnswer';
import { CopyButton } from '../../ui/CopyButton';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';

const pollMs = 10_000;

export const HomeWidget = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { data, error } = useAnswer(
    dashboardRoutes.read,
    {},
    { pollingInterval: usePolling(pollMs) }
  );
  if (!data) {
    if (!error) return <Widget.Loading />;
    return readError(error).code === 'forbidden' ? <Widget.NoPermissions /> : <Widget.Error />;
  }
  const counts = [
    { name: text('count.invited'), count: data.counts.invited },
    { name: text('count.pending'), count: data.counts.pending },
    { name: text('count.joined'), count: data.counts.joined },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4} height="100%">
      <Flex justifyContent="space-around" gap={4} tag="dl" aria-live="polite">
        {counts.map(({ name, count }) => (
          <Flex key={name} direction="column-reverse">
            <Typography variant="pi" textColor="neutral600" tag="dt">
              {name}
            </Typography>
            <Typography variant="alpha" tag="dd">
              {formatNumber(count)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {data.enabled ? (
        <Flex gap={3} justifyContent="center" wrap="wrap">
          <Link href={data.portalUrl} isExternal>
            {text('portal_url.open')}
          </Link>
          <CopyButton
            value={data.portalUrl}
            label={text('portal_url.copy')}
            variant="tertiary"
            size="S"
          />
        </Flex>
      ) : (
        <Typography textColor="neutral800" textAlign="center">
          {text('attention.closed')}
        </Typography>
      )}
    </Flex>
  );
};
