import { useState } from 'react';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { contractAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { PageHeader } from '../../kit/PageHeader';
import { useCan } from '../../kit/permissions';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useFreshly } from '../../kit/requests/useFreshly';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContractDetail } from './ContractDetail';
import { DraftEditor } from './DraftEditor';
import { contractsPath } from './paths';

const pollMs = 5000;

const Opened = ({ id }: { id: string }) => {
  const text = useText();
  const can = useCan();
  const [draft, setDraft] = useState(true);
  const polling = usePolling(pollMs);
  const query = useAnswer(
    contractAdminRoutes.get,
    { id },
    {
      // an editor is not written over
      pollingInterval: draft ? 0 : polling,
      refetchOnMountOrArgChange: true,
    }
  );
  const { error, refetch } = query;
  const contract = useFreshly(query);
  if (contract && (contract.state === 'draft') !== draft) setDraft(contract.state === 'draft');

  if (contract?.state === 'draft' && can('contracts.update')) {
    return <DraftEditor key={`${id} ${contract.documentSha256}`} contract={contract} />;
  }
  if (contract) return <ContractDetail contract={contract} />;
  return (
    <>
      <PageHeader
        title={text('contract.page')}
        guide="contracts"
        navigationAction={<BackButton fallback={contractsPath} />}
      />
      <Layouts.Content>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Layouts.Content>
    </>
  );
};

/** One contract: its editor as long as it is a draft, afterwards what became of it. */
const ContractPage = () => {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
};

export default ContractPage;
