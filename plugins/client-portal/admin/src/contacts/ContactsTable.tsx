import { Box, Checkbox, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Contact, ContactsQuery } from '../../../protocol/src/contacts';
import { useText } from '../shell/text';
import type { TextKey } from '../shell/text';
import { ContactRow } from './ContactRow';
import { SortButton } from './SortButton';

type Sort = ContactsQuery['sort'];

const columns: { label: TextKey; sorts?: readonly [Sort, Sort] }[] = [
  { label: 'column.name', sorts: ['name:asc', 'name:desc'] },
  { label: 'column.email', sorts: ['email:asc', 'email:desc'] },
  { label: 'column.company' },
  { label: 'column.access' },
  { label: 'column.stage' },
  { label: 'column.invited', sorts: ['invitedAt:desc', 'invitedAt:asc'] },
  { label: 'column.joined', sorts: ['joinedAt:desc', 'joinedAt:asc'] },
  { label: 'column.last_login', sorts: ['lastLoginAt:desc', 'lastLoginAt:asc'] },
];

interface ContactsTableProps {
  contacts: Contact[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** over all pages */
  selected: ReadonlyMap<string, Contact>;
  onSelect: (selected: ReadonlyMap<string, Contact>) => void;
}

export const ContactsTable = (props: ContactsTableProps) => {
  const { contacts, sort, onSort, selected, onSelect } = props;
  const text = useText();
  const onPage = contacts.filter(({ id }) => selected.has(id)).length;

  const mark = (marked: Contact[], ticked: boolean) => {
    const next = new Map(selected);
    for (const contact of marked) {
      if (ticked) next.set(contact.id, contact);
      else next.delete(contact.id);
    }
    onSelect(next);
  };

  return (
    <Box overflow="auto">
      <Table colCount={columns.length + 2} rowCount={contacts.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Checkbox
                aria-label={text('contacts.select_page')}
                checked={onPage === contacts.length || (onPage > 0 && 'indeterminate')}
                onCheckedChange={() => mark(contacts, onPage < contacts.length)}
              />
            </Th>
            {columns.map(({ label, sorts }) => (
              <Th key={label}>
                {sorts ? (
                  <SortButton sorts={sorts} sort={sort} onSort={onSort}>
                    {text(label)}
                  </SortButton>
                ) : (
                  <Typography variant="sigma" textColor="neutral600">
                    {text(label)}
                  </Typography>
                )}
              </Th>
            ))}
            <Th>
              <Typography variant="sigma" textColor="neutral600">
                {text('column.actions')}
              </Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {contacts.map((contact) => (
            <ContactRow
              key={contact.id}
              contact={contact}
              ticked={selected.has(contact.id)}
              onTick={(ticked) => mark([contact], ticked)}
            />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};
