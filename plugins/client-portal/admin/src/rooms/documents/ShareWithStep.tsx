import { Flex } from '@strapi/design-system';
import type { PortalDocument } from '#protocol';
import { ContactPicker } from '../../kit/contacts/ContactPicker';
import { RecipientChips } from '../../kit/contacts/RecipientChips';
import type { Recipients } from '../../kit/contacts/recipients';
import { FileName } from '../../kit/files/FileName';
import { useText } from '../../ui/text';
import { ChosenFiles } from './ChosenFiles';
import { DocumentDrop } from './DocumentDrop';
import { FolderField } from './FolderField';
import { ShareFields } from './ShareFields';
import type { ShareWishes } from './shareWishes';
import type { Choosing } from './useChosenFiles';

interface ShareWithStepProps {
  /** the contacts were chosen before: no search for more */
  fixed: boolean;
  document: PortalDocument | undefined;
  recipients: Recipients;
  onRecipients: (recipients: Recipients) => void;
  choosing: Choosing;
  wishes: ShareWishes;
  onWishes: (wishes: ShareWishes) => void;
}

/** What is shared, with whom, and what they are told. */
export const ShareWithStep = (props: ShareWithStepProps) => {
  const { fixed, document, recipients, onRecipients, choosing, wishes, onWishes } = props;
  const text = useText();
  return (
    <>
      {document ? <FileName name={document.name} /> : null}
      {fixed ? null : (
        <ContactPicker
          label={text('recipients.search.label')}
          recipients={recipients}
          onChange={onRecipients}
        />
      )}
      <RecipientChips recipients={recipients} onChange={onRecipients} />
      {document ? null : (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <DocumentDrop onFiles={choosing.add} />
          <ChosenFiles chosen={choosing.chosen} onRemove={choosing.remove} />
          <FolderField
            value={wishes.folder}
            folders={[]}
            onChange={(folder) => onWishes({ ...wishes, folder })}
          />
        </Flex>
      )}
      <ShareFields wishes={wishes} onChange={(changed) => onWishes({ ...wishes, ...changed })} />
    </>
  );
};
