import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { isDueMomentOver } from '#browser/due';
import { type ContractSummary, isOpenContract } from '#protocol';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { useTimes } from '../../ui/When';

const isOverdue = ({ dueAt, state }: Pick<ContractSummary, 'dueAt' | 'state'>) =>
  dueAt !== null && isOpenContract(state) && isDueMomentOver(dueAt, new Date());

/** Until when; marked once that is over. */
export const DueDate = ({ contract }: { contract: Pick<ContractSummary, 'dueAt' | 'state'> }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { full } = useTimes();
  const { dueAt } = contract;
  if (dueAt === null) return <span aria-hidden>–</span>;
  return (
    <Flex gap={2} wrap="wrap" tag="span">
      <time dateTime={dueAt} title={full(dueAt)}>
        {formatDate(dueAt, { dateStyle: 'medium' })}
      </time>
      {isOverdue(contract) ? (
        <StateBadge variant="danger">{text('contract.overdue')}</StateBadge>
      ) : null}
    </Flex>
  );
};
