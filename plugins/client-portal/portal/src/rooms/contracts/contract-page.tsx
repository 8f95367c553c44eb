import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { AppItemPage } from '../../kit/details/app-item-page';
import { useApp } from '../../kit/session/use-app';
import { PageSkeleton } from '../../ui/skeleton';
import { Outcome } from './outcome';
import { useContract } from './requests';
import { standingOf } from './standing';

export { readEarly } from './read-early';

// most who come here come to sign: its code is fetched beside the contract
void import('./signing/signing').catch(() => undefined);
const Signing = lazy(() => import('./signing/signing'));

export default function ContractPage() {
  const { contract: id = '' } = useParams();
  const contract = useContract(id, useApp('contracts') !== undefined);
  return (
    <AppItemPage
      key={id}
      app="contracts"
      item={contract}
      instead={(one) =>
        standingOf(one) === 'sign' && (
          <Suspense fallback={<PageSkeleton />}>
            <Signing contract={one} />
          </Suspense>
        )
      }
    >
      {(one) => {
        const standing = standingOf(one);
        return standing !== 'sign' && <Outcome contract={one} standing={standing} />;
      }}
    </AppItemPage>
  );
}
