import { Box, Flex, Tabs } from '@strapi/design-system';
import { ContactPicker } from '../../kit/contacts/ContactPicker';
import { RecipientChips } from '../../kit/contacts/RecipientChips';
import { addEmails } from '../../kit/contacts/recipients';
import type { Recipients } from '../../kit/contacts/recipients';
import { useText } from '../../ui/text';
import { AppsChoice } from './AppsChoice';
import { CsvImport } from './CsvImport';
import { PasteAddresses } from './PasteAddresses';
import type { SendKind } from './sendKind';

export interface Draft {
  recipients: Recipients;
  apps: string[];
  /** typed and not yet added */
  typed: string;
}

interface RecipientsStepProps {
  kind: SendKind;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Who gets it: by search, by address, by file, in any mixture; for an invitation also which apps. */
export const RecipientsStep = ({ kind, draft, onChange }: RecipientsStepProps) => {
  const text = useText();
  const { recipients, apps, typed } = draft;
  const setRecipients = (next: Recipients) => onChange({ ...draft, recipients: next });

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Tabs.Root defaultValue="search" variant="simple">
        <Tabs.List aria-label={text('recipients.ways')}>
          <Tabs.Trigger value="search">{text('recipients.search')}</Tabs.Trigger>
          <Tabs.Trigger value="paste">{text('recipients.paste')}</Tabs.Trigger>
          <Tabs.Trigger value="csv">{text('recipients.csv')}</Tabs.Trigger>
        </Tabs.List>
        <Box paddingTop={4}>
          <Tabs.Content value="search">
            <ContactPicker
              label={text('recipients.search.label')}
              recipients={recipients}
              onChange={setRecipients}
            />
          </Tabs.Content>
          <Tabs.Content value="paste">
            <PasteAddresses
              value={typed}
              onChange={(value) => onChange({ ...draft, typed: value })}
              onAdd={(emails) =>
                onChange({ ...draft, recipients: addEmails(recipients, emails), typed: '' })
              }
            />
          </Tabs.Content>
          <Tabs.Content value="csv">
            <CsvImport onAdd={(emails) => setRecipients(addEmails(recipients, emails))} />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
      <RecipientChips recipients={recipients} onChange={setRecipients} />
      {kind === 'invitation' ? (
        <AppsChoice chosen={apps} onChange={(next) => onChange({ ...draft, apps: next })} />
      ) : null}
    </Flex>
  );
};
