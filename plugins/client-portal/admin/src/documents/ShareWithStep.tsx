import { Flex } from '@strapi/design-system';
import { ContactSearch } from '../access/ContactSearch';
import { RecipientChips } from '../access/RecipientChips';
import { addContact, removeContact } from '../access/recipients';
import type { Recipients } from '../access/recipients';
import type { PortalDocument } from '../../../protocol/src/documents';
import { useText } from '../shell/text';
import { ChosenFiles } from './ChosenFiles';
import { FileDrop } from './FileDrop';
import { FileName } from './FileName';
import { FolderField } from './FolderField';
import { ShareFields } from './ShareFields';
import { choose } from './chosenFiles';
import type { ChosenFile } from './chosenFiles';
import type { ShareWishes } from './shareWishes';
import { useFileLimits } from './useFileLimits';

interface ShareWithStepProps {
  /** the contacts were chosen before: no search for more */
  fixed: boolean;
  document: PortalDocument | undefined;
  recipients: Recipients;
  onRecipients: (recipients: Recipients) => void;
  chosen: readonly ChosenFile[];
  onChosen: (chosen: ChosenFile[]) => void;
  wishes: ShareWishes;
  onWishes: (wishes: ShareWishes) => void;
}

/** What is shared, with whom, and what they are told. */
export const ShareWithStep = (props: ShareWithStepProps) => {
  const { fixed, document, recipients, onRecipients, chosen, onChosen, wishes, onWishes } = props;
  const text = useText();
  const { limits } = useFileLimits();
  const picked = new Set(recipients.contacts.map(({ id }) => id));
  return (
    <>
      {document ? <FileName name={document.name} /> : null}
      {fixed ? null : (
        <ContactSearch
          label={text('recipients.search.label')}
          picked={picked}
          onPick={(contact) =>
            onRecipients(
              picked.has(contact.id)
                ? removeContact(recipients, contact.id)
                : addContact(recipients, contact)
            )
          }
        />
      )}
      <RecipientChips recipients={recipients} onChange={onRecipients} />
      {document ? null : (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FileDrop onFiles={(files) => onChosen([...chosen, ...choose(files, limits)])} />
          <ChosenFiles
            chosen={chosen}
            onRemove={(key) => onChosen(chosen.filter((one) => one.key !== key))}
          />
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
