import { lazy, Suspense, useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import type { Contract, ContractFile } from '#protocol';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { useContractBytes } from './useContractBytes';

const PdfSheets = lazy(() => import('./field-editor/PdfSheets'));

const Sheets = ({ contract, what }: { contract: Contract; what: ContractFile }) => (
  <WhenAnswered answer={useContractBytes(contract, what)}>
    {(bytes) => (
      <Suspense fallback={<Loading />}>
        <PdfSheets bytes={bytes} />
      </Suspense>
    )}
  </WhenAnswered>
);

/** The document, once somebody wants to see it: the final copy when there is one. */
export const ContractDocument = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const [what, setWhat] = useState<ContractFile>();
  const choices: ContractFile[] = contract.seal ? ['final', 'original'] : ['original'];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        {choices.map((one) => (
          <Button
            key={one}
            variant={one === what ? 'secondary' : 'tertiary'}
            startIcon={<Eye />}
            aria-pressed={one === what}
            onClick={() => setWhat(one === what ? undefined : one)}
          >
            {text(`contract.show.${one === 'final' ? 'final' : 'original'}`)}
          </Button>
        ))}
      </Flex>
      {what ? (
        <Box>
          <Sheets key={what} contract={contract} what={what} />
        </Box>
      ) : null}
    </Flex>
  );
};
