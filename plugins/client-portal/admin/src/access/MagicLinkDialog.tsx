import { useState } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import type { Contact } from '../../../protocol/src/contacts';
import { Failure } from '../shell/States';
import { useText } from '../shell/text';
import { ChosenContact } from './ChosenContact';
import { ContactSearch } from './ContactSearch';
import { MagicLinkResult } from './MagicLinkResult';
import { TargetChoice } from './TargetChoice';
import { useCreateMagicLinkMutation } from './api';

const nobody: ReadonlySet<string> = new Set();

interface MagicLinkDialogProps {
  contact?: Contact;
  onClose: () => void;
}

/** Choose one contact, choose where the link leads, Generate (E4 to E10). */
export const MagicLinkDialog = ({ contact: given, onClose }: MagicLinkDialogProps) => {
  const text = useText();
  const [contact, setContact] = useState(given);
  const [app, setApp] = useState<string>();
  const [generate, { data: link, error, isLoading, reset }] = useCreateMagicLinkMutation();
  const switchedOff = contact?.access === 'off' && contact.disabledAt !== null;

  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content
        aria-describedby={undefined}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('action.magic_link')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {contact ? (
              <ChosenContact
                contact={contact}
                onChange={setContact}
                onOther={() => {
                  reset();
                  setContact(undefined);
                }}
              />
            ) : (
              <ContactSearch
                label={text('magic_link.contact')}
                hint={text('magic_link.contact.hint')}
                picked={nobody}
                onPick={setContact}
              />
            )}
            {contact && !link && !switchedOff ? <TargetChoice app={app} onChange={setApp} /> : null}
            {error ? <Failure error={error} /> : null}
            {contact && link ? <MagicLinkResult contact={contact} app={app} link={link} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
          {link ? (
            <Button variant="secondary" onClick={reset}>
              {text('magic_link.another')}
            </Button>
          ) : (
            <Button
              startIcon={<LinkIcon />}
              loading={isLoading}
              disabled={!contact || switchedOff}
              onClick={() =>
                contact && void generate({ contact: contact.id, target: app ? { app } : undefined })
              }
            >
              {text('magic_link.generate')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
