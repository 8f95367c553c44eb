import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { type Domain, domainAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { useToast } from '../../kit/useToast';
import { useAction } from '../../kit/requests/useAction';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { CopyButton } from '../../ui/CopyButton';
import { Notice } from '../../ui/Notice';
import { StateBadge } from '../../ui/StateBadge';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { When } from '../../ui/When';
import { DnsRecord } from './DnsRecord';

const tones = { pending: 'warning', verified: 'success', failing: 'danger' } as const;
const notices = { pending: 'info', verified: 'success', failing: 'danger' } as const;
const pollMs = 15_000;

const Custom = ({ custom }: { custom: NonNullable<Domain['custom']> }) => {
  const text = useText();
  const { host, status, reason, detail, checkedAt, record, proofUrl } = custom;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
          {host}
        </Typography>
        <StateBadge variant={tones[status]}>{text(`domain.status.${status}`)}</StateBadge>
        <Typography variant="pi" textColor="neutral600">
          {checkedAt ? text('domain.checked') : text('domain.never_checked')}{' '}
          {checkedAt ? <When at={checkedAt} relative /> : null}
        </Typography>
      </Flex>
      <Notice tone={notices[status]} title={reason ? text(`domain.reason.${reason}`) : undefined}>
        {text(reason ? `domain.mend.${reason}` : `domain.status.${status}.hint`)}
        {detail ? (
          <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {text('domain.detail', { detail })}
          </Typography>
        ) : null}
      </Notice>
      <DnsRecord record={record} />
      <Box>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('domain.proof')}
        </Typography>
        <Link href={proofUrl} isExternal style={{ overflowWrap: 'anywhere' }}>
          {proofUrl}
        </Link>
      </Box>
    </Flex>
  );
};

/** What every link uses now, and how far the own domain has come (A6). */
export const DomainStatus = () => {
  const text = useText();
  const can = useCan();
  const toast = useToast();
  const { data, error, refetch } = useAnswer(
    domainAdminRoutes.read,
    {},
    { pollingInterval: usePolling(pollMs) }
  );
  const [check, { isLoading }] = useAction(domainAdminRoutes.check, {
    after: ({ custom }) =>
      custom ? toast.info(text(`domain.status.${custom.status}`)) : undefined,
  });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <Card title={text('domain.now')}>
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
            {data.portalUrl}
          </Typography>
          <CopyButton
            value={data.portalUrl}
            label={text('portal_url.copy')}
            size="S"
            variant="tertiary"
          />
        </Flex>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {data.portalUrl === data.serverUrl
            ? text('domain.now.hint')
            : text('domain.server', { url: data.serverUrl })}
        </Typography>
      </Card>
      {data.custom ? (
        <Card
          title={text('domain.custom')}
          action={
            can('settings.update') ? (
              <Button
                size="S"
                variant="secondary"
                startIcon={<ArrowClockwise />}
                loading={isLoading}
                onClick={() => void check()}
              >
                {text('domain.check')}
              </Button>
            ) : null
          }
        >
          <Custom custom={data.custom} />
        </Card>
      ) : null}
    </>
  );
};
