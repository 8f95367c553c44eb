import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Files } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { contractAdminRoutes } from '#protocol';
import { PageHeader } from '../../kit/PageHeader';
import { ListBody } from '../../kit/lists/ListBody';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAnswer } from '../../kit/requests/useAnswer';
import { ListSearch } from '../../ui/ListSearch';
import { Notice } from '../../ui/Notice';
import { Empty } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContractList } from './ContractList';
import { NewContractButton } from './NewContractButton';
import { templatesPath } from './paths';
import { shownStates, StateTabs } from './StateTabs';

const names = ['q', 'state', 'mine'] as const;
const pollMs = 10_000;

/** Everything that is to be signed, was signed, or will not be (K1, K5). */
const ContractsPage = () => {
  const text = useText();
  const { values, page, pageSize, change, turning } = useListQuery(names);
  const state = shownStates.find((one) => one === values.state) ?? 'all';
  const q = values.q?.slice(0, 200);
  const mine = values.mine === 'true';
  const { data, error, isFetching, refetch } = useAnswer(
    contractAdminRoutes.list,
    { state, q, mine: mine ? 'true' : 'false', page, pageSize },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  const filtered = Boolean(q) || state !== 'all' || mine;
  return (
    <>
      <PageHeader
        title={text('contracts.title')}
        purpose={text('contracts.purpose')}
        guide="contracts"
        primaryAction={<NewContractButton />}
        secondaryAction={
          <LinkButton tag={NavLink} to={templatesPath} variant="tertiary" startIcon={<Files />}>
            {text('templates.title')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {data && (data.mine > 0 || mine) ? (
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
          ) : null}
          <ListSearch
            label={text('contracts.search')}
            value={values.q ?? ''}
            onSearch={(next) => change({ q: next })}
          />
          <StateTabs
            state={state}
            counts={data?.counts}
            onChange={(next) => change({ state: next === 'all' ? undefined : next })}
          />
          <ListBody
            answer={{ data, error, isFetching, refetch }}
            empty={
              <Empty
                action={
                  filtered ? (
                    <Button
                      variant="secondary"
                      onClick={() => change({ q: undefined, state: undefined, mine: undefined })}
                    >
                      {text('contacts.clear_filters')}
                    </Button>
                  ) : undefined
                }
              >
                {text(filtered ? 'contracts.no_results' : 'contracts.empty')}
              </Empty>
            }
            {...turning}
          >
            {(results) => <ContractList contracts={results} />}
          </ListBody>
        </Flex>
      </Layouts.Content>
    </>
  );
};

export default ContractsPage;
