import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Download, Key, Upload } from '@strapi/icons';
import { type SealKey, sealKeyRoutes } from '#protocol';
import { WhenAnswered } from '../../../kit/WhenAnswered';
import { useCan } from '../../../kit/permissions';
import { useToast } from '../../../kit/useToast';
import { downloadBlob } from '../../../kit/csv/csv';
import { useAction } from '../../../kit/requests/useAction';
import { useAnswer } from '../../../kit/requests/useAnswer';
import { useFile } from '../../../kit/requests/useFile';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';
import { StateBadge } from '../../../ui/StateBadge';
import { useText } from '../../../ui/text';
import { useTimes } from '../../../ui/When';
import { ImportKeyDialog } from './ImportKeyDialog';

const tones = {
  valid: 'success',
  'expires-soon': 'warning',
  expired: 'danger',
  'not-yet': 'warning',
} as const;

const Entry = ({ sealKey, disabled }: { sealKey: SealKey; disabled: boolean }) => {
  const text = useText();
  const toast = useToast();
  const { full } = useTimes();
  const fetchFile = useFile(sealKeyRoutes.certificate);
  const [activate, { isLoading }] = useAction(sealKeyRoutes.activate, {
    done: text('seal_key.activated'),
  });
  const { id, subject, issuer, origin, algorithm, validity, active, fingerprint } = sealKey;

  const download = async () => {
    const answer = await fetchFile({ id });
    if ('error' in answer) toast.failure(answer.error);
    else downloadBlob(`${fingerprint.slice(0, 16)}.pem`, answer.bytes);
  };

  return (
    <Flex tag="li" gap={3} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
      <Box flex="1 1 30rem" minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="semiBold">{subject}</Typography>
          {active ? <StateBadge variant="primary">{text('seal_key.active')}</StateBadge> : null}
          <StateBadge variant={tones[validity]}>{text(`seal_key.validity.${validity}`)}</StateBadge>
        </Flex>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text(`seal_key.origin.${origin}`)} · {algorithm} ·{' '}
          {text('seal_key.until', { time: full(sealKey.notAfter) })} ·{' '}
          {text('seal_key.sealed', { count: sealKey.sealed })}
        </Typography>
        {issuer === subject ? null : (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('seal_key.issuer', { issuer })}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600" tag="p">
          <code>{fingerprint}</code>
        </Typography>
      </Box>
      <Flex gap={2} wrap="wrap">
        {active || disabled || validity === 'expired' ? null : (
          <Button
            size="S"
            variant="secondary"
            startIcon={<CheckCircle />}
            loading={isLoading}
            onClick={() => void activate({ id })}
          >
            {text('seal_key.activate')}
          </Button>
        )}
        <Button
          size="S"
          variant="tertiary"
          startIcon={<Download />}
          onClick={() => void download()}
        >
          {text('seal_key.download')}
        </Button>
      </Flex>
    </Flex>
  );
};

/** The certificates that seal final copies: made here, or the agency's own. */
export const SealKeysCard = () => {
  const text = useText();
  const can = useCan();
  const disabled = !can('settings.update');
  const [importing, setImporting] = useState(false);
  const answer = useAnswer(sealKeyRoutes.list);
  const [create, creating] = useAction(sealKeyRoutes.create, { done: text('seal_key.made') });
  const active = answer.data?.results.find((sealKey) => sealKey.active);
  return (
    <Card
      title={text('seal_key.title')}
      action={
        disabled ? null : (
          <Flex gap={2} wrap="wrap">
            <Button
              size="S"
              variant="secondary"
              startIcon={<Key />}
              loading={creating.isLoading}
              onClick={() => void create()}
            >
              {text('seal_key.make')}
            </Button>
            <Button
              size="S"
              variant="tertiary"
              startIcon={<Upload />}
              onClick={() => setImporting(true)}
            >
              {text('seal_key.import')}
            </Button>
          </Flex>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">{text('seal_key.hint')}</Typography>
        {active && active.validity !== 'valid' ? (
          <Notice tone={active.validity === 'expired' ? 'danger' : 'warning'}>
            {text(`seal_key.warning.${active.validity}`)}
          </Notice>
        ) : null}
        <WhenAnswered answer={answer}>
          {({ results }) =>
            results.length === 0 ? (
              <Typography textColor="neutral600">{text('seal_key.none')}</Typography>
            ) : (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
                {results.map((sealKey) => (
                  <Entry key={sealKey.id} sealKey={sealKey} disabled={disabled} />
                ))}
              </Flex>
            )
          }
        </WhenAnswered>
      </Flex>
      {importing ? <ImportKeyDialog onClose={() => setImporting(false)} /> : null}
    </Card>
  );
};
