import { lazy, Suspense, useState } from 'react';
import { Button, Flex, IconButton, Link, Menu, Td, Tr, Typography } from '@strapi/design-system';
import { FilePdf, Paragraph, Plus, Trash } from '@strapi/icons';
import { NavLink, useNavigate } from 'react-router-dom';
import { type ContractTemplate, contractTemplateRoutes } from '#protocol';
import { useCan } from '../../../kit/permissions';
import { AskDialog } from '../../../kit/dialogs/AskDialog';
import { ListPage } from '../../../kit/lists/ListPage';
import { useListQuery } from '../../../kit/lists/useListQuery';
import { useAction } from '../../../kit/requests/useAction';
import { useAnswer } from '../../../kit/requests/useAnswer';
import { DataTable } from '../../../ui/DataTable';
import { useText } from '../../../ui/text';
import { When } from '../../../ui/When';
import { contractsPath, templatePath } from '../paths';
import { UploadTemplateDialog } from './UploadTemplateDialog';

const FromTemplateDialog = lazy(() => import('./FromTemplateDialog'));

const columns = [
  { label: 'column.template' },
  { label: 'column.kind' },
  { label: 'column.used' },
  { label: 'column.last_change' },
  { label: 'column.actions' },
] as const;

interface RowProps {
  template: ContractTemplate;
  onUse: () => void;
  onDelete: () => void;
}

const Row = ({ template, onUse, onDelete }: RowProps) => {
  const text = useText();
  const can = useCan();
  return (
    <Tr>
      <Td>
        <Link tag={NavLink} to={templatePath(template.id)} color="neutral800">
          <Typography
            fontWeight="semiBold"
            ellipsis
            maxWidth="40rem"
            title={template.name}
            dir="auto"
          >
            {template.name}
          </Typography>
        </Link>
      </Td>
      <Td>
        <Typography>{text(`template_kind.${template.kind}`)}</Typography>
      </Td>
      <Td>
        <Typography>{text('template.used', { count: template.used })}</Typography>
      </Td>
      <Td>
        <Typography tag="p">
          <When at={template.updatedAt} relative />
        </Typography>
      </Td>
      <Td>
        {can('contracts.update') ? (
          <Flex gap={2}>
            <Button
              size="S"
              variant="secondary"
              aria-label={text('template.use.named', { name: template.name })}
              onClick={onUse}
            >
              {text('template.use')}
            </Button>
            <IconButton
              size="S"
              label={text('template.delete.named', { name: template.name })}
              onClick={onDelete}
            >
              <Trash />
            </IconButton>
          </Flex>
        ) : null}
      </Td>
    </Tr>
  );
};

/** Contracts that are written once and sent again and again. */
const TemplatesPage = () => {
  const text = useText();
  const can = useCan();
  const navigate = useNavigate();
  const { q, page, pageSize, searchIn, turning } = useListQuery();
  const answer = useAnswer(
    contractTemplateRoutes.list,
    { q, page, pageSize },
    { refetchOnMountOrArgChange: true }
  );
  const [uploading, setUploading] = useState(false);
  const [using, setUsing] = useState<ContractTemplate>();
  const [deleting, setDeleting] = useState<ContractTemplate>();
  const [create] = useAction(contractTemplateRoutes.create, {
    after: ({ id }) => navigate(templatePath(id)),
  });
  const [remove, removing] = useAction(contractTemplateRoutes.delete);

  const write = () =>
    create({ name: text('template.untitled'), text: text('template.first_text') });

  return (
    <>
      <ListPage
        title={text('templates.title')}
        purpose={text('templates.purpose')}
        guide="contracts"
        back={contractsPath}
        primaryAction={
          can('contracts.update') ? (
            <Menu.Root>
              <Menu.Trigger variant="default" size="M" startIcon={<Plus />} endIcon={null}>
                {text('template.new')}
              </Menu.Trigger>
              <Menu.Content popoverPlacement="bottom-end">
                <Menu.Item startIcon={<Paragraph />} onSelect={() => void write()}>
                  {text('template.new.text')}
                </Menu.Item>
                <Menu.Item startIcon={<FilePdf />} onSelect={() => setUploading(true)}>
                  {text('template.new.pdf')}
                </Menu.Item>
              </Menu.Content>
            </Menu.Root>
          ) : undefined
        }
        search={searchIn(text('templates.search'))}
        answer={answer}
        empty={text(q ? 'templates.no_results' : 'templates.empty')}
        {...turning}
      >
        {(results) => (
          <DataTable columns={columns} rowCount={results.length}>
            {results.map((template) => (
              <Row
                key={template.id}
                template={template}
                onUse={() => setUsing(template)}
                onDelete={() => setDeleting(template)}
              />
            ))}
          </DataTable>
        )}
      </ListPage>
      {uploading ? <UploadTemplateDialog onClose={() => setUploading(false)} /> : null}
      {using ? (
        <Suspense fallback={null}>
          <FromTemplateDialog template={using} onClose={() => setUsing(undefined)} />
        </Suspense>
      ) : null}
      {deleting ? (
        <AskDialog
          title={text('template.delete')}
          confirm={text('template.delete.confirm')}
          variant="danger-light"
          busy={removing.isLoading}
          onConfirm={() => remove({ id: deleting.id }).then(() => setDeleting(undefined))}
          onClose={() => setDeleting(undefined)}
        >
          {text('template.delete.body', { name: deleting.name })}
        </AskDialog>
      ) : null}
    </>
  );
};

export default TemplatesPage;
