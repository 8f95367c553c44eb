import { contractAdminRoutes } from '#protocol';
import { WaitingCard } from '../../kit/WaitingCard';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContractList } from './ContractList';

const pollMs = 10_000;

/** The newest contracts that somebody has yet to sign. */
const ContractsCard = () => {
  const text = useText();
  const answer = useAnswer(
    contractAdminRoutes.list,
    { state: 'open', page: 1, pageSize: 5 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <WaitingCard
      title={text('contracts.title')}
      answer={answer}
      mark={({ mine }) => (mine > 0 ? text('contracts.mine', { count: mine }) : null)}
      all={{ to: 'contracts', label: text('contracts.show_all') }}
      empty={text('contracts.none_open')}
    >
      {(contracts) => <ContractList contracts={contracts} />}
    </WaitingCard>
  );
};

export default ContractsCard;
