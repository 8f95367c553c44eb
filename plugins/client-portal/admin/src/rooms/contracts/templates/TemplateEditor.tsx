import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Box, Button, Flex, Tabs } from '@strapi/design-system';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { type ContractTemplate, contractTemplateRoutes } from '#protocol';
import { readError } from '../../../kit/errors';
import { Failure } from '../../../kit/Failure';
import { PageHeader } from '../../../kit/PageHeader';
import { AbandonDialog } from '../../../kit/dialogs/AbandonDialog';
import { useBytes } from '../../../kit/files/useBytes';
import { useAct } from '../../../kit/requests/useAct';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';
import { SaveLine } from '../../../ui/SaveLine';
import { Loading } from '../../../ui/States';
import { useText } from '../../../ui/text';
import { useAutosave } from '../../../ui/useAutosave';
import { faultsOfFields } from '../draft';
import { templatesPath } from '../paths';
import { FieldCanvas } from '../field-editor/FieldCanvas';
import { FieldPalette } from '../field-editor/FieldPalette';
import { FieldProperties } from '../field-editor/FieldProperties';
import { usePartyColours } from '../field-editor/partyColours';
import { placed, withParties } from '../field-editor/placement';
import { useFieldEditor } from '../field-editor/useFieldEditor';
import { RolesPanel } from './RolesPanel';
import { detailsOf, faultsOf, rolesOf, toChanges, toRoles, toValues } from './template';
import type { RoleParty } from './template';
import { TemplateDetailsPanel } from './TemplateDetailsPanel';
import { TextPane } from './TextPane';
import { TextPreviewPane } from './TextPreviewPane';
import { ValuesPanel } from './ValuesPanel';

const FromTemplateDialog = lazy(() => import('./FromTemplateDialog'));

const nothing = {};

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
  const { bytes, error, retry } = useBytes(useCallback(() => ask({ id }), [ask, id]));
  if (error) return <Failure error={error} onRetry={retry} />;
  return bytes ? <FieldCanvas {...canvas} bytes={bytes} /> : <Loading />;
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
  const [details, setDetails] = useState(() => detailsOf(template));
  const tabs =
    kind === 'pdf'
      ? (['roles', 'fields', 'details'] as const)
      : (['text', 'roles', 'values', 'details'] as const);
  const [tab, setTab] = useState<string>(tabs[0]);
  const [using, setUsing] = useState(false);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>(nothing);
  const [failure, setFailure] = useState<unknown>();
  // what is open here stays as it is; the list is asked for anew when it is opened
  const [save] = useAct(contractTemplateRoutes.update, { refreshes: 'nothing' });

  const value = useMemo(() => ({ details, placement }), [details, placement]);
  const autosave = useAutosave(value, async (latest) => {
    const changes = toChanges(kind, latest.details, latest.placement);
    const found = faultsOf(changes);
    setFaults(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return false;
    const answer = await save({ id, ...changes });
    if ('data' in answer) return true;
    const { fields } = readError(answer.error);
    setFaults(fields);
    if (Object.keys(fields).length === 0) setFailure(answer.error);
    return false;
  });
  const fieldFaults = faultsOfFields(faults, placement.fields);
  const [chosen] = editor.chosen;
  const setDetail = (next: Partial<typeof details>) => setDetails({ ...details, ...next });

  const panels: Record<string, ReactNode> = {
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
    fields: (
      <Flex direction="column" alignItems="stretch" gap={4}>
        <FieldProperties
          editor={editor}
          errors={(chosen && fieldFaults.get(chosen.id)) ?? nothing}
        />
        <FieldPalette editor={editor} colourOf={colourOf} />
      </Flex>
    ),
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
    <Card>
      <Tabs.Root value={tab} variant="simple" onValueChange={setTab}>
        <Tabs.List aria-label={text('draft.tabs')}>
          {tabs.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {text(`template_tab.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Box paddingTop={4}>
          {tabs.map((one) => (
            <Tabs.Content key={one} value={one}>
              {panels[one]}
            </Tabs.Content>
          ))}
        </Box>
      </Tabs.Root>
    </Card>
  );

  return (
    <>
      <PageHeader
        title={details.name || text('template.untitled')}
        purpose={text(`template.purpose.${kind}`)}
        guide="contracts"
        navigationAction={<BackButton fallback={templatesPath} />}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <SaveLine state={autosave.state} onSave={() => void autosave.flush()} />
            <Button
              onClick={() =>
                void autosave.flush().then((kept) => (kept ? setUsing(true) : undefined))
              }
            >
              {text('template.use')}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {failure ? <Failure error={failure} onRetry={() => void autosave.flush()} /> : null}
          {Object.keys(faults).length > 0 ? (
            <Notice tone="danger">{text('draft.refused')}</Notice>
          ) : null}
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
        </Flex>
      </Layouts.Content>
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
      <AbandonDialog open={autosave.leaving} onStay={autosave.stay} onLeave={autosave.leave}>
        {text('draft.abandon')}
      </AbandonDialog>
    </>
  );
};
