import type { MouseEvent } from 'react';
import { Box, Button, Checkbox, Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import type { Contact } from '#protocol';
import { useCan } from '../../kit/permissions';
import { AccessCloud } from '../../kit/contacts/AccessCloud';
import { ContactName } from '../../kit/contacts/ContactName';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import { ContactMenu } from './ContactMenu';
import { useMethodText } from './methodText';

interface ContactRowProps {
  contact: Contact;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
}

/** A menu of the row is a child of it in React, though it hangs elsewhere in the page. */
const isBareRow = (target: EventTarget, row: Element) =>
  target instanceof Element && row.contains(target) && target.closest('a, button') === null;

/** A press anywhere in the row opens the contact; for the keyboard there is the link on the name. */
export const ContactRow = ({ contact, ticked, onTick }: ContactRowProps) => {
  const text = useText();
  const methodText = useMethodText();
  const navigate = useNavigate();
  const can = useCan();
  const openDialog = useDialogs();
  const on = contact.access === 'on';
  const name = contact.name || contact.email;
  const open = (event: MouseEvent) => {
    if (isBareRow(event.target, event.currentTarget)) navigate(contact.id);
  };
  return (
    <Tr onClick={open} style={{ cursor: 'pointer' }}>
      <Td>
        <Checkbox
          aria-label={text('contacts.select', { name })}
          checked={ticked}
          onCheckedChange={(next) => onTick(next === true)}
        />
      </Td>
      <Td>
        <Link tag={NavLink} to={contact.id} color="neutral800">
          <ContactName contact={contact}>
            {contact.company ? (
              <Typography variant="pi" textColor="neutral600" tag="p" ellipsis maxWidth="20rem">
                {contact.company}
              </Typography>
            ) : null}
          </ContactName>
        </Link>
        <Box paddingTop={1}>
          <AccessCloud contact={contact} />
        </Box>
      </Td>
      <Td>
        <Typography ellipsis maxWidth="20rem" tag="p" title={contact.email}>
          {contact.email}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="14rem" title={contact.invitedBy ?? undefined}>
          {contact.invitedBy ?? '–'}
        </Typography>
        {contact.invitedAt ? (
          <Typography variant="pi" textColor="neutral600" tag="p">
            <When at={contact.invitedAt} relative />
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography>
          <When at={contact.joinedAt} relative />
        </Typography>
      </Td>
      <Td>
        <Typography tag="p">
          <When at={contact.lastLoginAt} relative />
        </Typography>
        {contact.lastLoginMethod ? (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {methodText(contact.lastLoginMethod)}
          </Typography>
        ) : null}
      </Td>
      <Td>
        {can('contacts.access') ? (
          <Button
            size="S"
            variant={on ? 'danger-light' : 'success-light'}
            aria-label={text(on ? 'access.disable.of' : 'access.enable.of', { name })}
            onClick={() => openDialog({ dialog: 'access', contact })}
          >
            {text(on ? 'access.disable' : 'access.enable')}
          </Button>
        ) : (
          <Typography>{text(`access.${contact.access}`)}</Typography>
        )}
      </Td>
      <Td>
        <ContactMenu contact={contact} />
      </Td>
    </Tr>
  );
};
