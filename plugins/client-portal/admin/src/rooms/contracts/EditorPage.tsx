import type { ReactNode } from 'react';
import { Box, Flex, Tabs } from '@strapi/design-system';
import { Failure } from '../../kit/Failure';
import { PanelPage } from '../../kit/PanelPage';
import { AbandonDialog } from '../../kit/dialogs/AbandonDialog';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SaveLine } from '../../ui/SaveLine';
import { useText } from '../../ui/text';
import type { EditorSaving } from './useEditorSave';

interface EditorTabsProps<Tab extends string> {
  tabs: readonly { tab: Tab; label: string; content: ReactNode }[];
  open: Tab;
  /** where something is refused */
  faulty?: Tab;
  onOpen: (tab: Tab) => void;
}

/** What can be written beside the document, in tabs. */
export const EditorTabs = <Tab extends string>(props: EditorTabsProps<Tab>) => {
  const { tabs, open, faulty, onOpen } = props;
  const text = useText();
  return (
    <Card>
      <Tabs.Root
        value={open}
        variant="simple"
        hasError={faulty}
        onValueChange={(next) => {
          const chosen = tabs.find(({ tab }) => tab === next);
          if (chosen) onOpen(chosen.tab);
        }}
      >
        <Tabs.List aria-label={text('draft.tabs')}>
          {tabs.map(({ tab, label }) => (
            <Tabs.Trigger key={tab} value={tab}>
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Box paddingTop={4}>
          {tabs.map(({ tab, content }) => (
            <Tabs.Content key={tab} value={tab}>
              {content}
            </Tabs.Content>
          ))}
        </Box>
      </Tabs.Root>
    </Card>
  );
};

interface EditorPageProps {
  title: string;
  purpose: string;
  /** where the way back leads to, whoever came by an address */
  back: string;
  saving: EditorSaving;
  onSave: () => void;
  /** buttons behind that which saves */
  actions: ReactNode;
  children: ReactNode;
}

/** The page of what saves by itself: whether it is kept, what is refused, and a question to who leaves too early. */
export const EditorPage = (props: EditorPageProps) => {
  const { title, purpose, back, saving, onSave, actions, children } = props;
  const { state, faults, failure, leaving, stay, leave } = saving;
  const text = useText();
  return (
    <>
      <PanelPage
        title={title}
        purpose={purpose}
        guide="contracts"
        back={back}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <SaveLine state={state} onSave={onSave} />
            {actions}
          </Flex>
        }
      >
        {failure ? <Failure error={failure} onRetry={onSave} /> : null}
        {Object.keys(faults).length > 0 ? (
          <Notice tone="danger">{text('draft.refused')}</Notice>
        ) : null}
        {children}
      </PanelPage>
      <AbandonDialog open={leaving} onStay={stay} onLeave={leave}>
        {text('draft.abandon')}
      </AbandonDialog>
    </>
  );
};
