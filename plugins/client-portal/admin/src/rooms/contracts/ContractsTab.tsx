import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { type ContactDetail, contractAdminRoutes } from '#protocol';
import { ListBody } from '../../kit/lists/ListBody';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContractList } from './ContractList';
import { NewContractButton } from './NewContractButton';

const pollMs = 10_000;

/** What this contact has to sign, or has signed. */
const ContractsTab = ({ detail: { contact } }: { detail: ContactDetail }) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const answer = useAnswer(
    contractAdminRoutes.list,
    { contact: contact.id, page, pageSize: 10 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <Card title={text('contracts.title')} action={<NewContractButton contact={contact} />}>
      <ListBody
        answer={answer}
        empty={<Typography textColor="neutral600">{text('contracts.empty_contact')}</Typography>}
        onPage={setPage}
      >
        {(results) => <ContractList contracts={results} />}
      </ListBody>
    </Card>
  );
};

export default ContractsTab;
