import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { type Contact, sendRoutes, type Target } from '#protocol';
import { ContactSearch } from '../../kit/contacts/ContactSearch';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { useAct } from '../../kit/requests/useAct';
import { useText } from '../../ui/text';
import { ChosenContact } from './ChosenContact';
import { MagicLinkResult } from './MagicLinkResult';
import { TargetChoice } from './TargetChoice';

const noneIsPicked: ReadonlySet<string> = new Set();

interface MagicLinkDialogProps {
  contact?: Contact;
  /** where the link leads, where that is known: a thing the contact was given */
  target?: Target;
  /** what that thing is called */
  targetTitle?: string;
  onClose: () => void;
}

/** Choose one contact, choose where the link leads, Generate (E4 to E10). */
export const MagicLinkDialog = (props: MagicLinkDialogProps) => {
  const { contact: given, target: known, targetTitle, onClose } = props;
  const text = useText();
  const [contact, setContact] = useState(given);
  const [target, setTarget] = useState(known);
  const [generate, { data: link, error, isLoading, reset }] = useAct(sendRoutes.createMagicLink);
  const switchedOff = contact?.access === 'off' && contact.disabledAt !== null;

  return (
    <FormDialog
      title={text('action.magic_link')}
      wayOut={text('close')}
      confirm={text(link ? 'magic_link.another' : 'magic_link.generate')}
      variant={link ? 'secondary' : 'default'}
      startIcon={link ? undefined : <LinkIcon />}
      busy={isLoading}
      disabled={!link && (!contact || switchedOff)}
      error={error}
      gap={5}
      onConfirm={link ? reset : () => contact && void generate({ contact: contact.id, target })}
      onClose={onClose}
    >
      {contact ? (
        <ChosenContact
          contact={contact}
          onChange={setContact}
          onOther={() => {
            reset();
            setContact(undefined);
            // what one contact was given is not another's
            setTarget(undefined);
          }}
        />
      ) : (
        <ContactSearch
          label={text('magic_link.contact')}
          hint={text('magic_link.contact.hint')}
          picked={noneIsPicked}
          onPick={setContact}
        />
      )}
      {contact && !link && !switchedOff ? (
        <>
          <TargetChoice
            app={target?.app}
            onChange={(app) => setTarget(app ? { app } : undefined)}
          />
          {target?.item ? (
            <Typography>{text('target.item', { title: targetTitle ?? target.item })}</Typography>
          ) : null}
        </>
      ) : null}
      {contact && link ? <MagicLinkResult contact={contact} target={target} link={link} /> : null}
    </FormDialog>
  );
};
