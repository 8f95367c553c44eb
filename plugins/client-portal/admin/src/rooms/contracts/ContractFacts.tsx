import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { Contract, ContractFile } from '#protocol';
import { useSizeText } from '../../kit/files/useSizeText';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import { ContractStateBadge } from './ContractStateBadge';
import { DueDate } from './DueDate';
import { templatePath } from './paths';
import { useContractDownload } from './useContractBytes';

/** State, times, files, and what stands behind the seal. */
export const ContractFacts = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const sizeText = useSizeText();
  const download = useContractDownload();
  const { seal, template, message } = contract;
  const files: ContractFile[] = [
    ...(seal ? (['final'] as const) : []),
    'original',
    ...(contract.sentAt ? (['audit-pdf', 'audit-json'] as const) : []),
  ];
  return (
    <>
      <Card title={text('contract.facts')}>
        <Facts
          facts={[
            { label: 'column.state', value: <ContractStateBadge state={contract.state} /> },
            { label: 'column.due', value: <DueDate contract={contract} /> },
            { label: 'signers.order', value: text(`signers.order.${contract.order}`) },
            { label: 'contract.sent_at', value: <When at={contract.sentAt} /> },
            { label: 'contract.sent_by', value: contract.createdBy ?? '–' },
            ...(contract.nextReminderAt
              ? [
                  {
                    label: 'contract.next_reminder' as const,
                    value: <When at={contract.nextReminderAt} />,
                  },
                ]
              : []),
            { label: 'contract.completed_at', value: <When at={contract.completedAt} /> },
            { label: 'contract.version', value: contract.version },
            ...(template
              ? [
                  {
                    label: 'contract.template' as const,
                    value: (
                      <Link tag={NavLink} to={templatePath(template.id)}>
                        {template.name}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {message ? (
          <Typography
            tag="p"
            variant="pi"
            paddingTop={4}
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {message}
          </Typography>
        ) : null}
      </Card>
      <Card title={text('contract.files')}>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {files.map((what) => (
            <Button
              key={what}
              variant="tertiary"
              startIcon={<Download />}
              onClick={() => void download(contract.id, what)}
            >
              {text(`contract.download.${what}`)}
            </Button>
          ))}
        </Flex>
      </Card>
      {seal ? (
        <Card title={text('seal.title')}>
          <Facts
            facts={[
              { label: 'seal.at', value: <When at={seal.at} /> },
              { label: 'seal.level', value: text(`seal.level.${seal.level}`) },
              { label: 'seal.size', value: sizeText(seal.size) },
              { label: 'seal.sha256', value: <code>{seal.sha256}</code> },
              { label: 'seal.certificate', value: <code>{seal.certificate}</code> },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
};
