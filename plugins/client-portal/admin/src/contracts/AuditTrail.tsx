import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { ContractAuditEvent } from '../../../protocol/src/contract-events';
import type { Contract } from '../../../protocol/src/contracts';
import { Card } from '../shell/Card';
import { Notice } from '../shell/Notice';
import { Failure, Loading } from '../shell/States';
import { useText } from '../shell/text';
import { When } from '../shell/When';
import { useGetContractAuditQuery } from './api';

const firstShown = 20;

/** What of the erasable part helps to understand the line. */
const shown = ['name', 'email', 'ip', 'userAgent', 'reason', 'message'] as const;

const personOf = ({ person }: ContractAuditEvent) =>
  shown.flatMap((key) => {
    const value = person?.[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });

const Entry = ({ event, contract }: { event: ContractAuditEvent; contract: Contract }) => {
  const text = useText();
  const { signer } = event.data;
  const meant = typeof signer === 'number' ? contract.signers[signer] : undefined;
  const who = event.actor.name ?? text(`actor.${event.actor.type}`);
  const about = meant && meant.name !== event.actor.name ? meant.name || meant.email : null;
  return (
    <Flex
      tag="li"
      gap={3}
      alignItems="flex-start"
      wrap="wrap"
      paddingBottom={3}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Typography variant="pi" textColor="neutral600" style={{ flex: '0 0 16rem' }}>
        <When at={event.at} />
      </Typography>
      <Flex direction="column" alignItems="flex-start" flex="1 1 24rem" minWidth={0}>
        <Typography>
          {text(`audit.${event.action}`)}
          {about ? ` (${about})` : ''}
        </Typography>
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {[who, ...personOf(event).filter((said) => said !== who)].join(' · ')}
        </Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600" title={event.hash}>
        <code>{event.hash.slice(0, 12)}</code>
      </Typography>
    </Flex>
  );
};

/** Everything that happened, as a chain in which each line holds the hash of the one before. */
export const AuditTrail = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const [limit, setLimit] = useState(firstShown);
  const { data, error, refetch } = useGetContractAuditQuery(contract.id, {
    refetchOnMountOrArgChange: true,
  });
  const events = data ? [...data.results].reverse() : [];
  return (
    <Card title={text('audit.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Loading /> : null}
        {data?.whole ? <Notice tone="success">{text('audit.whole')}</Notice> : null}
        {data && !data.whole ? (
          <Notice tone="danger" title={text('audit.broken')}>
            <ul>
              {data.faults.map(({ sequence, fault }) => (
                <li key={`${sequence} ${fault}`}>
                  {sequence}: {fault}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <ol aria-label={text('audit.title')}>
          {events.slice(0, limit).map((event) => (
            <Entry key={event.id} event={event} contract={contract} />
          ))}
        </ol>
        {events.length > limit ? (
          <div>
            <Button variant="tertiary" onClick={() => setLimit(events.length)}>
              {text('audit.more', { count: events.length - limit })}
            </Button>
          </div>
        ) : null}
      </Flex>
    </Card>
  );
};
