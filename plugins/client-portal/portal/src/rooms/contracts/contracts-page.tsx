import { AppListPage } from '../../kit/lists/app-list-page';
import { useListPlace } from '../../kit/lists/list-place';
import { Rows } from '../../kit/lists/rows';
import { useKnownPortal } from '../../kit/session/portal';
import { ContractRow } from './contract-row';
import { useIntl } from './intl';
import { useContracts } from './requests';
import { standingOf, type ListedContract } from './standing';

const waits = (contract: ListedContract) => standingOf(contract) === 'sign';

/** What waits for the client's signature, then everything else (K2). */
export default function ContractsPage() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const place = useListPlace();
  const contracts = useContracts(place.page, place.q);
  return (
    <AppListPage
      app="contracts"
      place={place}
      list={contracts}
      count={(total) => intl.formatMessage({ id: 'contracts.count' }, { count: total })}
      empty={{
        title: intl.formatMessage({ id: 'contracts.empty' }),
        hint: intl.formatMessage({ id: 'contracts.emptyHint' }, { name }),
      }}
    >
      {(all) => (
        <div className="space-y-8">
          <Group title="contracts.toSign" contracts={all.filter(waits)} urgent />
          <Group title="contracts.others" contracts={all.filter((contract) => !waits(contract))} />
        </div>
      )}
    </AppListPage>
  );
}

interface GroupProps {
  title: 'contracts.toSign' | 'contracts.others';
  contracts: ListedContract[];
  urgent?: boolean;
}

function Group({ title, contracts, urgent = false }: GroupProps) {
  const intl = useIntl();
  if (contracts.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className="mb-3 text-lg font-semibold">
        {intl.formatMessage({ id: title }, { count: contracts.length })}
      </h2>
      <Rows
        items={contracts}
        urgent={urgent}
        row={(contract) => <ContractRow contract={contract} />}
      />
    </section>
  );
}
