import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { contractAdminRoutes } from '#protocol';
import { DetailPage } from '../../kit/DetailPage';
import { useCan } from '../../kit/permissions';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useFreshly } from '../../kit/requests/useFreshly';
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
  const contract = useFreshly(query);
  if (contract && (contract.state === 'draft') !== draft) setDraft(contract.state === 'draft');
  return (
    <DetailPage
      answer={{ ...query, data: contract }}
      title={text('contract.page')}
      guide="contracts"
      back={contractsPath}
      whole={(shown) =>
        shown.state === 'draft' && can('contracts.update') ? (
          <DraftEditor key={`${id} ${shown.documentSha256}`} contract={shown} />
        ) : (
          <ContractDetail contract={shown} />
        )
      }
    />
  );
};

/** One contract: its editor as long as it is a draft, afterwards what became of it. */
const ContractPage = () => {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
};

export default ContractPage;
