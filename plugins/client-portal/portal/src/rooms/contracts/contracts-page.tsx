import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { Pages } from '../../kit/lists/pages';
import { SearchBox } from '../../kit/lists/search-box';
import { isPortalError } from '../../kit/server/api';
import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { useKnownPortal } from '../../kit/session/portal';
import { Problem } from '../../kit/server/problem';
import { Empty } from '../../ui/empty';
import { IconTile } from '../../ui/icon';
import { PageTitle } from '../../kit/frames/page-title';
import { ListSkeleton } from '../../ui/skeleton';
import { ContractRow } from './contract-row';
import { ContractWords } from '../../kit/language/contract-words';
import { useContractsApp } from './contracts-app';
import { useContracts } from './requests';
import { standingOf, type ListedContract } from './standing';

/** What waits for the client's signature, then everything else (K2). */
function Contracts() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const app = useContractsApp();
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const contracts = useContracts(page, q);
  const { data } = contracts;

  if (!app || isPortalError(contracts.error, 'forbidden')) return <NotSharedPage />;
  const waits = (contract: ListedContract) => standingOf(contract) === 'sign';
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-4">
        <IconTile name={app.icon} large />
        <div className="min-w-0 grow basis-40">
          <PageTitle title={app.label} className="line-clamp-2" />
          <p className="text-muted" aria-live="polite">
            {data &&
              intl.formatMessage({ id: 'contracts.count' }, { count: data.pagination.total })}
          </p>
        </div>
        <SearchBox
          value={q}
          onSearch={(next) => setQuery(next ? { q: next } : {}, { replace: true })}
        />
      </div>
      <div
        className={`space-y-8 transition-opacity ${contracts.isPlaceholderData ? 'opacity-60' : ''}`}
      >
        {contracts.isPending && <ListSkeleton rows={4} />}
        {contracts.isError && !data && (
          <Problem error={contracts.error} onRetry={() => contracts.refetch()} />
        )}
        {data && (
          <>
            <Group title="contracts.toSign" contracts={data.results.filter(waits)} urgent />
            <Group
              title="contracts.others"
              contracts={data.results.filter((contract) => !waits(contract))}
            />
          </>
        )}
        {data?.results.length === 0 && (
          <Empty
            icon={q ? 'search' : app.icon}
            title={intl.formatMessage({ id: q ? 'apps.noMatch' : 'contracts.empty' }, { q })}
          >
            {intl.formatMessage({ id: q ? 'apps.noMatchHint' : 'contracts.emptyHint' }, { name })}
          </Empty>
        )}
        {data && <Pages pagination={data.pagination} />}
      </div>
    </div>
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
      <ul className={`card divide-y divide-line overflow-hidden ${urgent ? 'border-ink/40' : ''}`}>
        {contracts.map((contract) => (
          <li key={contract.id}>
            <ContractRow contract={contract} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function ContractsPage() {
  return (
    <ContractWords>
      <Contracts />
    </ContractWords>
  );
}
