import { Box } from '@strapi/design-system';
import type { ContractSummary } from '#protocol';
import { DataTable } from '../../ui/DataTable';
import { ContractRow } from './ContractRow';

const columns = [
  { label: 'column.contract' },
  { label: 'column.state' },
  { label: 'column.signers' },
  { label: 'column.waits_for' },
  { label: 'column.due' },
  { label: 'column.last_change' },
] as const;

export const ContractList = ({ contracts }: { contracts: readonly ContractSummary[] }) => (
  <Box>
    <DataTable columns={columns} rowCount={contracts.length}>
      {contracts.map((contract) => (
        <ContractRow key={contract.id} contract={contract} />
      ))}
    </DataTable>
  </Box>
);
