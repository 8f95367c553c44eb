import { Button, LinkButton } from '@strapi/design-system';
import { Files } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { contractAdminRoutes } from '#protocol';
import { ListPage } from '../../kit/lists/ListPage';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContractList } from './ContractList';
import { NewContractButton } from './NewContractButton';
import { templatesPath } from './paths';
import { shownStates, StateTabs } from './StateTabs';

const names = ['state', 'mine'] as const;
const pollMs = 10_000;

/** Everything that is to be signed, was signed, or will not be (K1, K5). */
const ContractsPage = () => {
  const text = useText();
  const { values, q, page, pageSize, change, searchIn, turning } = useListQuery(names);
  const state = shownStates.find((one) => one === values.state) ?? 'all';
  const mine = values.mine === 'true';
  const answer = useAnswer(
    contractAdminRoutes.list,
    { state, q, mine: mine ? 'true' : 'false', page, pageSize },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  const { data } = answer;
  const filtered = Boolean(q) || state !== 'all' || mine;
  return (
    <ListPage
      title={text('contracts.title')}
      purpose={text('contracts.purpose')}
      guide="contracts"
      primaryAction={<NewContractButton />}
      secondaryAction={
        <LinkButton tag={NavLink} to={templatesPath} variant="tertiary" startIcon={<Files />}>
          {text('templates.title')}
        </LinkButton>
      }
      above={
        data && (data.mine > 0 || mine) ? (
          <Notice
            tone="info"
            action={
              <Button
                size="S"
                variant="secondary"
                onClick={() => change({ mine: mine ? undefined : 'true', state: undefined })}
              >
                {text(mine ? 'contracts.show_all' : 'contracts.show_mine')}
              </Button>
            }
          >
            {text('contracts.mine', { count: data.mine })}
          </Notice>
        ) : null
      }
      search={searchIn(text('contracts.search'))}
      below={
        <StateTabs
          state={state}
          counts={data?.counts}
          onChange={(next) => change({ state: next === 'all' ? undefined : next })}
        />
      }
      answer={answer}
      empty={text(filtered ? 'contracts.no_results' : 'contracts.empty')}
      onClear={
        filtered ? () => change({ q: undefined, state: undefined, mine: undefined }) : undefined
      }
      {...turning}
    >
      {(results) => <ContractList contracts={results} />}
    </ListPage>
  );
};

export default ContractsPage;
