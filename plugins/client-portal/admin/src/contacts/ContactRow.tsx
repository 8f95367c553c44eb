import type { MouseEvent } from 'react';
import { Checkbox, Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink, useNavigate } from 'react-router-dom';
import type { Contact } from '../../../protocol/src/contacts';
import { useText } from '../shell/text';
import { When } from '../shell/When';
import { AccessCloud } from './AccessCloud';
import { ContactMenu } from './ContactMenu';
import { ContactName } from './ContactName';
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
          <ContactName contact={contact} />
        </Link>
      </Td>
      <Td>
        <Typography ellipsis maxWidth="24rem" tag="p" title={contact.email}>
          {contact.email}
        </Typography>
      </Td>
      <Td>
        <Typography ellipsis maxWidth="16rem" tag="p">
          {contact.company ?? '–'}
        </Typography>
      </Td>
      <Td>
        <AccessCloud contact={contact} />
      </Td>
      <Td>
        <Typography>{text(`stage.${contact.stage}`)}</Typography>
      </Td>
      <Td>
        <Typography>
          <When at={contact.invitedAt} relative />
        </Typography>
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
        <ContactMenu contact={contact} />
      </Td>
    </Tr>
  );
};
