import { Checkbox } from '@strapi/design-system';
import type { Contact, ContactsQuery } from '#protocol';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { useText } from '../../ui/text';
import { ContactRow } from './ContactRow';
import { SortButton } from './SortButton';

type Sort = ContactsQuery['sort'];

const columns: (Column & { sorts?: readonly [Sort, Sort] })[] = [
  { label: 'column.name', sorts: ['name:asc', 'name:desc'] },
  { label: 'column.email', sorts: ['email:asc', 'email:desc'] },
  { label: 'column.invited_by' },
  { label: 'column.accepted', sorts: ['joinedAt:desc', 'joinedAt:asc'] },
  { label: 'column.last_login', sorts: ['lastLoginAt:desc', 'lastLoginAt:asc'] },
  { label: 'column.access' },
  { label: 'column.actions' },
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
    <DataTable
      columns={[
        {
          label: 'contacts.select_page',
          heading: (
            <Checkbox
              aria-label={text('contacts.select_page')}
              checked={onPage === contacts.length || (onPage > 0 && 'indeterminate')}
              onCheckedChange={() => mark(contacts, onPage < contacts.length)}
            />
          ),
        },
        ...columns.map(({ label, sorts }) => ({
          label,
          heading: sorts ? (
            <SortButton sorts={sorts} sort={sort} onSort={onSort}>
              {text(label)}
            </SortButton>
          ) : undefined,
        })),
      ]}
      rowCount={contacts.length}
    >
      {contacts.map((contact) => (
        <ContactRow
          key={contact.id}
          contact={contact}
          ticked={selected.has(contact.id)}
          onTick={(ticked) => mark([contact], ticked)}
        />
      ))}
    </DataTable>
  );
};
