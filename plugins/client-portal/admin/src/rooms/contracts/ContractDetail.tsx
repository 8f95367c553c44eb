import { Box, Button, Flex, Grid, LinkButton } from '@strapi/design-system';
import { Download, Feather } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { type Contract, isOpenContract } from '#protocol';
import { PanelPage } from '../../kit/PanelPage';
import { useCan } from '../../kit/permissions';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { AuditTrail } from './AuditTrail';
import { ContractActions } from './ContractActions';
import { ContractDocument } from './ContractDocument';
import { ContractFacts } from './ContractFacts';
import { ContractSigners } from './ContractSigners';
import { ContractValues } from './ContractValues';
import { contractsPath, signingPath } from './paths';
import { useContractDownload } from './useContractBytes';

const ended = { declined: 'danger', voided: 'info', expired: 'warning' } as const;

/** What has happened, or waits to happen, at the top of the page. */
const Standing = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const { state, signers, waitsFor, sealError, mySignature } = contract;
  const names = signers
    .filter((_, index) => waitsFor.includes(index))
    .map(({ name, email }) => name || email)
    .join(', ');
  return (
    <>
      {mySignature === null ? null : (
        <Notice
          tone="info"
          title={text('contract.yours')}
          action={
            <LinkButton tag={NavLink} to={signingPath(contract.id)} startIcon={<Feather />}>
              {text('sign.open')}
            </LinkButton>
          }
        />
      )}
      {isOpenContract(state) && names && mySignature === null ? (
        <Notice tone="info">{text('contract.waits_for', { names })}</Notice>
      ) : null}
      {state === 'sealing' ? <Notice tone="info">{text('contract.sealing')}</Notice> : null}
      {sealError ? (
        <Notice tone="danger" title={text('contract.seal_error')}>
          {sealError}
        </Notice>
      ) : null}
      {state === 'declined' || state === 'voided' || state === 'expired' ? (
        <Notice
          tone={ended[state]}
          title={
            contract.ended?.by
              ? text(`contract.ended_by.${state}`, { name: contract.ended.by })
              : text(`contract.ended.${state}`)
          }
        >
          {contract.ended?.reason}
        </Notice>
      ) : null}
      {contract.document.state === 'infected' ? (
        <Notice tone="danger">{text('contract.document.infected')}</Notice>
      ) : null}
    </>
  );
};

/** A contract that was sent: who has signed, whom it waits for, its files and its trail. */
export const ContractDetail = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const can = useCan();
  const download = useContractDownload();
  return (
    <PanelPage
      title={contract.title}
      purpose={text('contract.purpose')}
      guide="contracts"
      gap={5}
      back={contractsPath}
      primaryAction={
        <Flex gap={2} wrap="wrap">
          {can('contracts.send') ? <ContractActions contract={contract} /> : null}
          {contract.seal ? (
            <Button startIcon={<Download />} onClick={() => void download(contract.id, 'final')}>
              {text('contract.download.final')}
            </Button>
          ) : null}
        </Flex>
      }
    >
      <Standing contract={contract} />
      <Grid.Root gap={5} style={{ alignItems: 'start' }}>
        <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={5}>
          <Card title={text('signers.title')}>
            <ContractSigners contract={contract} />
          </Card>
          <ContractValues contract={contract} />
          <Card title={text('contract.document')}>
            <ContractDocument contract={contract} />
          </Card>
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={5}>
          <ContractFacts contract={contract} />
        </Grid.Item>
      </Grid.Root>
      <Box>
        <AuditTrail contract={contract} />
      </Box>
    </PanelPage>
  );
};
