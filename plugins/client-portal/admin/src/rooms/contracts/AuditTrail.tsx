import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import {
  type Contract,
  contractAdminRoutes,
  type ContractAuditEvent,
  isOpenContract,
} from '#protocol';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { When } from '../../ui/When';

const firstShown = 20;
const pollMs = 15_000;

/** What of the erasable part helps to understand the line; the name stands beside what happened. */
const shown = ['email', 'ip', 'userAgent', 'reason', 'message'] as const;

const personOf = ({ person, actor }: ContractAuditEvent) =>
  shown.flatMap((key) => {
    const value = person?.[key];
    // which browser an admin has is of no interest to the others
    if (key === 'userAgent' && actor.type === 'admin') return [];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });

/** Whom it was about. The signers of today may be others, so only what was written down then counts. */
const aboutOf = ({ person, actor }: ContractAuditEvent) =>
  typeof person?.name === 'string' && person.name !== actor.name ? person.name : null;

const Entry = ({ event }: { event: ContractAuditEvent }) => {
  const text = useText();
  const who = event.actor.name ?? text(`actor.${event.actor.type}`);
  const about = aboutOf(event);
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
  const polling = usePolling(pollMs);
  const answer = useAnswer(
    contractAdminRoutes.audit,
    { id: contract.id },
    {
      // of one that has ended nothing happens but downloads
      pollingInterval: isOpenContract(contract.state) || contract.state === 'sealing' ? polling : 0,
      refetchOnMountOrArgChange: true,
    }
  );
  const events = [...(answer.data?.results ?? [])].reverse();
  return (
    <Card title={text('audit.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <WhenAnswered answer={answer}>
          {({ whole, faults }) =>
            whole ? (
              <Notice tone="success">{text('audit.whole')}</Notice>
            ) : (
              <Notice tone="danger" title={text('audit.broken')}>
                <ul>
                  {faults.map(({ sequence, fault }) => (
                    <li key={`${sequence} ${fault}`}>
                      {sequence}: {fault}
                    </li>
                  ))}
                </ul>
              </Notice>
            )
          }
        </WhenAnswered>
        <ol aria-label={text('audit.title')}>
          {events.slice(0, limit).map((event) => (
            <Entry key={event.id} event={event} />
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
