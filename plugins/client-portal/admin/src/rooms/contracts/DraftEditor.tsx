import { useMemo, useState } from 'react';
import { Box, Button, Flex, Tabs } from '@strapi/design-system';
import { Eye, PaperPlane } from '@strapi/icons';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { type Contract, contractAdminRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { PageHeader } from '../../kit/PageHeader';
import { useCan } from '../../kit/permissions';
import { AbandonDialog } from '../../kit/dialogs/AbandonDialog';
import { useAct, useRefresh } from '../../kit/requests/useAct';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SaveLine } from '../../ui/SaveLine';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { useAutosave } from '../../ui/useAutosave';
import { DetailsPanel } from './DetailsPanel';
import { detailsOf, faultsOf, faultsOfFields, partiesOf, toChanges } from './draft';
import { DraftMenu } from './DraftMenu';
import { contractsPath } from './paths';
import { PreviewDialog } from './PreviewDialog';
import { SendDialog } from './SendDialog';
import { SignersPanel } from './SignersPanel';
import { useContractBytes } from './useContractBytes';
import { FieldCanvas } from './field-editor/FieldCanvas';
import { FieldPalette } from './field-editor/FieldPalette';
import { FieldProperties } from './field-editor/FieldProperties';
import { usePartyColours } from './field-editor/partyColours';
import { placed } from './field-editor/placement';
import { useFieldEditor } from './field-editor/useFieldEditor';

const nothing = {};
const tabs = ['signers', 'fields', 'details'] as const;
type Tab = (typeof tabs)[number];

/** The tab where something is wrong. */
const tabOf = (path: string): Tab =>
  path.startsWith('signers') ? 'signers' : path.startsWith('fields') ? 'fields' : 'details';

/** A contract before it is sent: who signs, where, until when. It saves by itself. */
export const DraftEditor = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const can = useCan();
  const { bytes, error, retry } = useContractBytes(contract, 'original');
  const { pages } = contract.document;
  const editor = useFieldEditor(
    useMemo(() => placed(partiesOf(contract), contract.fields), [contract]),
    pages
  );
  const { placement } = editor;
  const colourOf = usePartyColours(placement.parties);
  const [details, setDetails] = useState(() => detailsOf(contract));
  const [tab, setTab] = useState<Tab>(contract.signers.length > 0 ? 'fields' : 'signers');
  const [open, setOpen] = useState<'send' | 'preview'>();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>(nothing);
  const [failure, setFailure] = useState<unknown>();
  // what is open here stays as it is; the list is asked for anew when it is opened
  const [save] = useAct(contractAdminRoutes.update, { refreshes: 'nothing' });
  const refresh = useRefresh();

  const value = useMemo(() => ({ details, placement }), [details, placement]);
  const autosave = useAutosave(value, async (latest) => {
    const changes = toChanges(latest.details, latest.placement);
    const found = faultsOf(changes);
    setFaults(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return false;
    const answer = await save({ id: contract.id, ...changes });
    if ('data' in answer) return true;
    const { fields } = readError(answer.error);
    setFaults(fields);
    if (Object.keys(fields).length === 0) setFailure(answer.error);
    return false;
  });

  const fieldFaults = faultsOfFields(faults, placement.fields);
  const [chosen] = editor.chosen;
  const saveNow = async () => {
    if (await autosave.flush()) return true;
    const [path] = Object.keys(faults);
    if (path !== undefined) setTab(tabOf(path));
    return false;
  };
  const askToSend = async () => {
    if (await saveNow()) setOpen('send');
  };

  const side = (
    <Card>
      <Tabs.Root
        value={tab}
        variant="simple"
        hasError={Object.keys(faults).map(tabOf)[0]}
        onValueChange={(next) => setTab(tabs.find((one) => one === next) ?? 'signers')}
      >
        <Tabs.List aria-label={text('draft.tabs')}>
          {tabs.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {text(`draft.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Box paddingTop={4}>
          <Tabs.Content value="signers">
            <SignersPanel
              editor={editor}
              order={details.order}
              onOrder={(order) => setDetails({ ...details, order })}
              colourOf={colourOf}
              faults={faults}
            />
          </Tabs.Content>
          <Tabs.Content value="fields">
            <Flex direction="column" alignItems="stretch" gap={4}>
              <FieldProperties
                editor={editor}
                errors={(chosen && fieldFaults.get(chosen.id)) ?? nothing}
              />
              <FieldPalette editor={editor} colourOf={colourOf} />
            </Flex>
          </Tabs.Content>
          <Tabs.Content value="details">
            <DetailsPanel
              details={details}
              faults={faults}
              onChange={(change) => setDetails({ ...details, ...change })}
            />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </Card>
  );

  return (
    <>
      <PageHeader
        title={details.title || text('contract.untitled')}
        purpose={text('draft.purpose')}
        guide="contracts"
        navigationAction={<BackButton fallback={contractsPath} />}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <SaveLine state={autosave.state} onSave={() => void saveNow()} />
            <Button
              variant="tertiary"
              startIcon={<Eye />}
              disabled={!bytes || editor.signers.length === 0}
              onClick={() => setOpen('preview')}
            >
              {text('preview_as.title')}
            </Button>
            <DraftMenu contract={contract} flush={autosave.flush} />
            {can('contracts.send') ? (
              <Button startIcon={<PaperPlane />} onClick={() => void askToSend()}>
                {text('contract.send')}
              </Button>
            ) : null}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {failure ? <Failure error={failure} onRetry={() => void saveNow()} /> : null}
          {Object.keys(faults).length > 0 ? (
            <Notice tone="danger">{text('draft.refused')}</Notice>
          ) : null}
          {contract.document.state === 'ready' ? null : (
            <Notice tone="warning">{text(`contract.document.${contract.document.state}`)}</Notice>
          )}
          {error ? <Failure error={error} onRetry={retry} /> : null}
          {bytes ? (
            <FieldCanvas
              editor={editor}
              bytes={bytes}
              colourOf={colourOf}
              broken={new Set(fieldFaults.keys())}
              side={side}
            />
          ) : error ? null : (
            <Loading />
          )}
        </Flex>
      </Layouts.Content>
      {open === 'preview' && bytes ? (
        <PreviewDialog
          placement={placement}
          pages={pages}
          bytes={bytes}
          colourOf={colourOf}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'send' ? (
        <SendDialog
          contract={contract}
          placement={placement}
          order={details.order}
          onClose={() => setOpen(undefined)}
          onSent={refresh}
        />
      ) : null}
      <AbandonDialog open={autosave.leaving} onStay={autosave.stay} onLeave={autosave.leave}>
        {text('draft.abandon')}
      </AbandonDialog>
    </>
  );
};
