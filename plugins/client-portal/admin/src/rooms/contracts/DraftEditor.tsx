import { useMemo, useState } from 'react';
import { Button } from '@strapi/design-system';
import { Eye, PaperPlane } from '@strapi/icons';
import { type Contract, contractAdminRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { useAct, useRefresh } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { draftDetailsOf, draftFaultsOf, faultsOfFields, partiesOf, toDraftChanges } from './draft';
import { DraftDetailsPanel } from './DraftDetailsPanel';
import { DraftMenu } from './DraftMenu';
import { EditorPage, EditorTabs } from './EditorPage';
import { contractsPath } from './paths';
import { ContractPreviewDialog } from './ContractPreviewDialog';
import { ContractSendDialog } from './ContractSendDialog';
import { SignersPanel } from './SignersPanel';
import { useContractBytes } from './useContractBytes';
import { useEditorSave } from './useEditorSave';
import { FieldCanvas } from './field-editor/FieldCanvas';
import { FieldsPanel } from './field-editor/FieldsPanel';
import { usePartyColours } from './field-editor/partyColours';
import { placed } from './field-editor/placement';
import { useFieldEditor } from './field-editor/useFieldEditor';

type Tab = 'signers' | 'fields' | 'details';

/** The tab where something is wrong. */
const tabOf = (path: string): Tab =>
  path.startsWith('signers') ? 'signers' : path.startsWith('fields') ? 'fields' : 'details';

/** A contract before it is sent: who signs, where, until when. It saves by itself. */
export const DraftEditor = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const can = useCan();
  const file = useContractBytes(contract, 'original');
  const bytes = file.data;
  const { pages } = contract.document;
  const editor = useFieldEditor(
    useMemo(() => placed(partiesOf(contract), contract.fields), [contract]),
    pages
  );
  const { placement } = editor;
  const colourOf = usePartyColours(placement.parties);
  const [details, setDetails] = useState(() => draftDetailsOf(contract));
  const [tab, setTab] = useState<Tab>(contract.signers.length > 0 ? 'fields' : 'signers');
  const [open, setOpen] = useState<'send' | 'preview'>();
  // what is open here stays as it is; the list is asked for anew when it is opened
  const [save] = useAct(contractAdminRoutes.update, { refreshes: 'nothing' });
  const refresh = useRefresh();

  const value = useMemo(() => ({ details, placement }), [details, placement]);
  const saving = useEditorSave(value, {
    toChanges: (latest) => toDraftChanges(latest.details, latest.placement),
    faultsOf: draftFaultsOf,
    save: (changes) => save({ id: contract.id, ...changes }),
  });
  const { faults, flush } = saving;
  const fieldFaults = faultsOfFields(faults, placement.fields);
  const [path] = Object.keys(faults);
  const faulty = path === undefined ? undefined : tabOf(path);
  const saveNow = async () => {
    if (await flush()) return true;
    if (faulty) setTab(faulty);
    return false;
  };
  const askToSend = async () => {
    if (await saveNow()) setOpen('send');
  };

  const tabs = [
    {
      tab: 'signers',
      label: text('draft.signers'),
      content: (
        <SignersPanel
          editor={editor}
          order={details.order}
          onOrder={(order) => setDetails({ ...details, order })}
          colourOf={colourOf}
          faults={faults}
        />
      ),
    },
    {
      tab: 'fields',
      label: text('draft.fields'),
      content: <FieldsPanel editor={editor} colourOf={colourOf} faults={fieldFaults} />,
    },
    {
      tab: 'details',
      label: text('draft.details'),
      content: (
        <DraftDetailsPanel
          details={details}
          faults={faults}
          onChange={(change) => setDetails({ ...details, ...change })}
        />
      ),
    },
  ] as const;

  return (
    <>
      <EditorPage
        title={details.title || text('contract.untitled')}
        purpose={text('draft.purpose')}
        back={contractsPath}
        saving={saving}
        onSave={() => void saveNow()}
        actions={
          <>
            <Button
              variant="tertiary"
              startIcon={<Eye />}
              disabled={!bytes || editor.signers.length === 0}
              onClick={() => setOpen('preview')}
            >
              {text('preview_as.title')}
            </Button>
            <DraftMenu contract={contract} flush={flush} />
            {can('contracts.send') ? (
              <Button startIcon={<PaperPlane />} onClick={() => void askToSend()}>
                {text('contract.send')}
              </Button>
            ) : null}
          </>
        }
      >
        {contract.document.state === 'ready' ? null : (
          <Notice tone="warning">{text(`contract.document.${contract.document.state}`)}</Notice>
        )}
        <WhenAnswered answer={file}>
          {(pdf) => (
            <FieldCanvas
              editor={editor}
              bytes={pdf}
              colourOf={colourOf}
              broken={new Set(fieldFaults.keys())}
              side={<EditorTabs tabs={tabs} open={tab} faulty={faulty} onOpen={setTab} />}
            />
          )}
        </WhenAnswered>
      </EditorPage>
      {open === 'preview' && bytes ? (
        <ContractPreviewDialog
          placement={placement}
          pages={pages}
          bytes={bytes}
          colourOf={colourOf}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'send' ? (
        <ContractSendDialog
          contract={contract}
          placement={placement}
          order={details.order}
          onClose={() => setOpen(undefined)}
          onSent={refresh}
        />
      ) : null}
    </>
  );
};
