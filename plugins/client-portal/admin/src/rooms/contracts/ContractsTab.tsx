import { Box } from '@strapi/design-system';
import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { type ContactDetail, contractAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { ListPages } from '../../ui/ListPages';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContractList } from './ContractList';
import { NewContractButton } from './NewContractButton';

const pollMs = 10_000;

/** What this contact has to sign, or has signed. */
const ContractsTab = ({ detail: { contact } }: { detail: ContactDetail }) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const { data, error, isFetching, refetch } = useAnswer(
    contractAdminRoutes.list,
    { contact: contact.id, page, pageSize: 10 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <Card title={text('contracts.title')} action={<NewContractButton contact={contact} />}>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data?.results.length === 0 ? (
        <Typography textColor="neutral600">{text('contracts.empty_contact')}</Typography>
      ) : null}
      {data && data.results.length > 0 ? (
        <Box aria-busy={isFetching}>
          <ContractList contracts={data.results} />
          <ListPages pagination={data.pagination} onPage={setPage} />
        </Box>
      ) : null}
    </Card>
  );
};

export default ContractsTab;
