import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Contact } from '#protocol';
import { ContactPicture } from './ContactPicture';

interface ContactNameProps {
  contact: Pick<Contact, 'name' | 'email' | 'pictureUrl'>;
  withEmail?: boolean;
  children?: ReactNode;
}

/** Picture, name and (where it helps to choose the right one) address. Long ones are cut. */
export const ContactName = ({ contact, withEmail = false, children }: ContactNameProps) => (
  <Flex gap={3} minWidth={0}>
    <ContactPicture contact={contact} />
    <Box minWidth={0}>
      <Typography
        fontWeight="semiBold"
        tag="p"
        ellipsis
        maxWidth="20rem"
        title={contact.name || contact.email}
      >
        {contact.name || contact.email}
      </Typography>
      {withEmail ? (
        <Typography variant="pi" textColor="neutral600" tag="p" ellipsis title={contact.email}>
          {contact.email}
        </Typography>
      ) : null}
      {children}
    </Box>
  </Flex>
);
