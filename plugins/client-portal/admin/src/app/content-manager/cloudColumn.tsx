import { AccessCloud } from '../../kit/contacts/AccessCloud';
import { message } from '../../ui/text';
import { cloudOf, contactModel } from './contactModel';
import type { ContactDocument } from './contactModel';

interface TableLayout {
  displayedHeaders: unknown[];
  layout: unknown;
}

const column = {
  name: 'client-portal-access',
  label: message('column.access', 'Access'),
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: (row: ContactDocument) => <AccessCloud contact={cloudOf(row)} />,
};

/**
 * Adds the cloud to the list of contacts (D1). The hook is called for the list of every content type
 * and is not told which; the address of the page says so.
 */
export const addCloudColumn = ({ displayedHeaders, layout }: TableLayout): TableLayout => {
  if (!window.location.pathname.endsWith(`/collection-types/${contactModel}`)) {
    return { displayedHeaders, layout };
  }
  // Beside the name, so that it is seen however many columns follow.
  const [name, ...rest] = displayedHeaders;
  return { displayedHeaders: [name, column, ...rest].filter(Boolean), layout };
};
