import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { contactPath } from '../../kit/contacts/contactPath';
import type { Recipient } from '../../kit/contacts/recipients';

const Named = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
  overflow-wrap: anywhere;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** Whose document it is, with the way to all of them. */
export const ContactLink = ({ contact: { id, name, email } }: { contact: Recipient }) => (
  <Named to={`${contactPath(id)}?tab=documents`} title={email} dir="auto">
    {name || email}
  </Named>
);
