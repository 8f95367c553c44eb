import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router-dom';
import { isPortalError } from '../../kit/server/api';
import NotFoundPage from '../../kit/frames/not-found-page';
import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { Problem } from '../../kit/server/problem';
import { itemPath } from '../../kit/session/target';
import { Icon } from '../../ui/icon';
import { PageSkeleton } from '../../ui/skeleton';
import { ContractWords } from '../../kit/language/contract-words';
import { useContractsApp } from './contracts-app';
import { Outcome } from './outcome';
import { useContract } from './requests';
import { standingOf } from './standing';

// most who come here come to sign: its code is fetched beside the contract
void import('./signing/signing').catch(() => undefined);
const Signing = lazy(() => import('./signing/signing'));

function Contract({ id }: { id: string }) {
  const app = useContractsApp();
  const { data: contract, error, isPending, refetch } = useContract(id, app !== undefined);

  if (!app || isPortalError(error, 'forbidden')) return <NotSharedPage />;
  if (isPortalError(error, 'not_found') || isPortalError(error, 'invalid_request')) {
    return <NotFoundPage />;
  }
  const standing = contract && standingOf(contract);
  if (contract && standing === 'sign') {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Signing contract={contract} />
      </Suspense>
    );
  }
  return (
    <div className="mx-auto max-w-3xl">
      <Link
        to={itemPath(app.id)}
        className="-ms-3 mb-4 inline-flex min-h-11 max-w-full items-center gap-2 rounded-xl px-3 text-sm font-medium text-ink hover:bg-soft"
      >
        <Icon name="back" className="size-4" />
        <span className="truncate">{app.label}</span>
      </Link>
      {isPending && <PageSkeleton />}
      {error && !contract && <Problem error={error} onRetry={() => refetch()} />}
      {contract && standing && standing !== 'sign' && (
        <Outcome contract={contract} standing={standing} />
      )}
    </div>
  );
}

export default function ContractPage() {
  const { contract = '' } = useParams();
  return (
    <ContractWords>
      <Contract key={contract} id={contract} />
    </ContractWords>
  );
}
