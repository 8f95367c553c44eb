import { Flex } from '@strapi/design-system';
import type { PortalDocument } from '#protocol';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { useTimes } from '../../ui/When';

/** Whether the client sees it, and what it has done with it (J3, J9). */
const SentBadges = ({ document }: { document: PortalDocument }) => {
  const text = useText();
  const { distance, full } = useTimes();
  const { shared, firstSeenAt, downloads } = document;
  if (!shared) return <StateBadge variant="neutral">{text('documents.internal')}</StateBadge>;
  return (
    <>
      <StateBadge variant="success">{text('documents.shared')}</StateBadge>
      {firstSeenAt ? (
        <StateBadge variant="primary" title={full(firstSeenAt)}>
          {text('documents.seen', { time: distance(firstSeenAt) })}
        </StateBadge>
      ) : (
        <StateBadge variant="secondary">{text('documents.unseen')}</StateBadge>
      )}
      {downloads > 0 ? (
        <StateBadge variant="primary">
          {text('documents.downloads', { count: downloads })}
        </StateBadge>
      ) : null}
    </>
  );
};

const ReceivedBadges = ({ document: { dealtWith } }: { document: PortalDocument }) => {
  const text = useText();
  const { full } = useTimes();
  if (!dealtWith) return <StateBadge variant="warning">{text('received.open')}</StateBadge>;
  return (
    <StateBadge variant="success" title={full(dealtWith.at)}>
      {dealtWith.by ? text('received.done_by', { name: dealtWith.by }) : text('received.done')}
    </StateBadge>
  );
};

interface DocumentBadgesProps {
  document: PortalDocument;
  /** since the admin last looked */
  isNew?: boolean;
}

export const DocumentBadges = ({ document, isNew = false }: DocumentBadgesProps) => {
  const text = useText();
  const { state, deletedAt, direction, version } = document;
  return (
    <Flex gap={1} wrap="wrap">
      {isNew ? <StateBadge variant="primary">{text('received.new')}</StateBadge> : null}
      {deletedAt ? <StateBadge variant="danger">{text('documents.deleted')}</StateBadge> : null}
      {state === 'checking' ? (
        <StateBadge variant="warning">{text('documents.checking')}</StateBadge>
      ) : null}
      {state === 'infected' ? (
        <StateBadge variant="danger">{text('documents.infected')}</StateBadge>
      ) : null}
      {direction === 'sent' ? (
        <SentBadges document={document} />
      ) : (
        <ReceivedBadges document={document} />
      )}
      {version > 1 ? (
        <StateBadge variant="neutral">{text('documents.version', { number: version })}</StateBadge>
      ) : null}
    </Flex>
  );
};
