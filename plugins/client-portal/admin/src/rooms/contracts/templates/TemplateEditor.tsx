import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { type ContractTemplate, contractTemplateRoutes } from '#protocol';
import { WhenAnswered } from '../../../kit/WhenAnswered';
import { useBytes } from '../../../kit/files/useBytes';
import { useAct } from '../../../kit/requests/useAct';
import { useText } from '../../../ui/text';
import { faultsOfFields } from '../draft';
import { EditorPage, EditorTabs } from '../EditorPage';
import { templatesPath } from '../paths';
import { useEditorSave } from '../useEditorSave';
import { FieldCanvas } from '../field-editor/FieldCanvas';
import { FieldsPanel } from '../field-editor/FieldsPanel';
import { usePartyColours } from '../field-editor/partyColours';
import { placed, withParties } from '../field-editor/placement';
import { useFieldEditor } from '../field-editor/useFieldEditor';
import { RolesPanel } from './RolesPanel';
import {
  templateDetailsOf,
  templateFaultsOf,
  rolesOf,
  toTemplateChanges,
  toRoles,
  toValues,
} from './template';
import type { RoleParty } from './template';
import { TemplateDetailsPanel } from './TemplateDetailsPanel';
import { TextPane } from './TextPane';
import { TextPreviewPane } from './TextPreviewPane';
import { ValuesPanel } from './ValuesPanel';

const FromTemplateDialog = lazy(() => import('./FromTemplateDialog'));

type Tab = 'text' | 'roles' | 'fields' | 'values' | 'details';

const tabsOf: Record<ContractTemplate['kind'], readonly Tab[]> = {
  pdf: ['roles', 'fields', 'details'],
  markdown: ['text', 'roles', 'values', 'details'],
};

/** The tab where something is wrong. */
const tabOf = (path: string): Tab => {
  const [part] = path.split('.');
  return part === 'text' || part === 'roles' || part === 'fields' || part === 'values'
    ? part
    : 'details';
};

const Beside = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;
  grid-template-columns: minmax(0, 1fr);

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

type CanvasProps = Omit<Parameters<typeof FieldCanvas<RoleParty>>[0], 'bytes'> & { id: string };

const PdfPane = ({ id, ...canvas }: CanvasProps) => {
  const [ask] = useAct(contractTemplateRoutes.download);
  return (
    <WhenAnswered answer={useBytes(useCallback(() => ask({ id }), [ask, id]))}>
      {(bytes) => <FieldCanvas {...canvas} bytes={bytes} />}
    </WhenAnswered>
  );
};

/** A template of a PDF or of a text. It saves by itself; contracts made from it before stay as they are. */
export const TemplateEditor = ({ template }: { template: ContractTemplate }) => {
  const text = useText();
  const { kind, id } = template;
  const pages = template.document?.pages ?? [];
  const editor = useFieldEditor(
    useMemo(() => placed(rolesOf(template.roles), template.fields), [template]),
    pages
  );
  const { placement, change } = editor;
  const colourOf = usePartyColours(placement.parties);
  const [details, setDetails] = useState(() => templateDetailsOf(template));
  const [tab, setTab] = useState<Tab>(kind === 'pdf' ? 'roles' : 'text');
  const [using, setUsing] = useState(false);
  // what is open here stays as it is; the list is asked for anew when it is opened
  const [save] = useAct(contractTemplateRoutes.update, { refreshes: 'nothing' });

  const value = useMemo(() => ({ details, placement }), [details, placement]);
  const saving = useEditorSave(value, {
    toChanges: (latest) => toTemplateChanges(kind, latest.details, latest.placement),
    faultsOf: templateFaultsOf,
    save: (changes) => save({ id, ...changes }),
  });
  const { faults, flush } = saving;
  const fieldFaults = faultsOfFields(faults, placement.fields);
  const [path] = Object.keys(faults);
  const setDetail = (next: Partial<typeof details>) => setDetails({ ...details, ...next });

  const panels: Record<Tab, ReactNode> = {
    text: (
      <TextPane
        details={details}
        roles={placement.parties}
        error={'text' in faults ? text('template.text.invalid') : undefined}
        onText={(next) => setDetail({ text: next })}
      />
    ),
    roles: (
      <RolesPanel
        parties={placement.parties}
        order={details.order}
        faults={faults}
        colourOf={colourOf}
        onParties={(parties, about) => change((current) => withParties(current, parties), about)}
        onOrder={(order) => setDetail({ order })}
      />
    ),
    fields: <FieldsPanel editor={editor} colourOf={colourOf} faults={fieldFaults} />,
    values: (
      <ValuesPanel
        values={details.values}
        faults={faults}
        onChange={(values) => setDetail({ values })}
      />
    ),
    details: <TemplateDetailsPanel details={details} faults={faults} onChange={setDetail} />,
  };
  const side = (
    <EditorTabs
      tabs={tabsOf[kind].map((one) => ({
        tab: one,
        label: text(`template_tab.${one}`),
        content: panels[one],
      }))}
      open={tab}
      faulty={path === undefined ? undefined : tabOf(path)}
      onOpen={setTab}
    />
  );

  return (
    <>
      <EditorPage
        title={details.name || text('template.untitled')}
        purpose={text(`template.purpose.${kind}`)}
        back={templatesPath}
        saving={saving}
        onSave={() => void flush()}
        actions={
          <Button onClick={() => void flush().then((kept) => (kept ? setUsing(true) : undefined))}>
            {text('template.use')}
          </Button>
        }
      >
        {kind === 'pdf' ? (
          <PdfPane
            id={id}
            editor={editor}
            colourOf={colourOf}
            broken={new Set(fieldFaults.keys())}
            side={side}
          />
        ) : (
          <Beside>
            {side}
            <TextPreviewPane
              details={details}
              roles={placement.parties}
              broken={Object.keys(faults).some((path) => /^(roles|values)/.test(path))}
            />
          </Beside>
        )}
      </EditorPage>
      {using ? (
        <Suspense fallback={null}>
          <FromTemplateDialog
            template={{
              ...template,
              name: details.name,
              roles: toRoles(placement.parties),
              values: toValues(details.values),
            }}
            onClose={() => setUsing(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
};
