import { useState } from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Plus, Upload } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { accessStates, type Contact, contactRoutes, contactSorts, stages } from '#protocol';
import { useCan } from '../../kit/permissions';
import { ListFilter } from '../../kit/lists/ListFilter';
import { ListPage } from '../../kit/lists/ListPage';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { AddContactDialog } from './AddContactDialog';
import { BulkActions } from './BulkActions';
import { ContactsTable } from './ContactsTable';
import { ExportContacts } from './ExportContacts';
import { ResendPending } from './ResendPending';

const names = ['access', 'stage', 'sort'] as const;

/** A value from the URL that the protocol knows; anything else counts as absent. */
const known = <Value extends string>(values: readonly Value[], value: string | undefined) =>
  values.find((one) => one === value);

const ContactsPage = () => {
  const text = useText();
  const can = useCan();
  const { values, q, page, pageSize, change, searchIn, turning } = useListQuery(names);
  const [selected, setSelected] = useState<ReadonlyMap<string, Contact>>(new Map());
  const [adding, setAdding] = useState(false);
  const access = known(accessStates, values.access);
  const stage = known(stages, values.stage);
  const sort = known(contactSorts, values.sort) ?? 'createdAt:desc';
  const answer = useAnswer(
    contactRoutes.list,
    { q, access, stage, sort, page, pageSize },
    { refetchOnMountOrArgChange: true }
  );
  const filtered = Boolean(q || access || stage);
  const add = can('contacts.update') ? (
    <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
      {text('contacts.add')}
    </Button>
  ) : null;

  return (
    <>
      <ListPage
        title={text('contacts.title')}
        purpose={text('contacts.purpose')}
        guide="contacts"
        primaryAction={add}
        secondaryAction={
          <Flex gap={2} wrap="wrap">
            {can('contacts.import') ? (
              <LinkButton
                tag={NavLink}
                to="/plugins/client-portal/contacts/import"
                variant="tertiary"
                startIcon={<Upload />}
              >
                {text('import.title')}
              </LinkButton>
            ) : null}
            {can('contacts.export') ? <ExportContacts query={{ q, access, stage, sort }} /> : null}
            {can('invitations.send') ? <ResendPending /> : null}
          </Flex>
        }
        search={searchIn(text('contacts.search'))}
        filter={
          <>
            <ListFilter
              label={text('contacts.filter.access')}
              value={access ?? 'all'}
              options={['all', ...accessStates]}
              textOf={(one) => text(one === 'all' ? 'contacts.filter.any_access' : `access.${one}`)}
              onChange={(next) => change({ access: next === 'all' ? undefined : next })}
            />
            <ListFilter
              label={text('contacts.filter.stage')}
              value={stage ?? 'all'}
              options={['all', ...stages]}
              textOf={(one) => text(one === 'all' ? 'contacts.filter.any_stage' : `stage.${one}`)}
              onChange={(next) => change({ stage: next === 'all' ? undefined : next })}
            />
          </>
        }
        below={
          selected.size > 0 ? (
            <BulkActions contacts={[...selected.values()]} onClear={() => setSelected(new Map())} />
          ) : null
        }
        answer={answer}
        empty={text(filtered ? 'contacts.no_results' : 'contacts.empty')}
        emptyAction={add}
        onClear={
          filtered ? () => change({ q: undefined, access: undefined, stage: undefined }) : undefined
        }
        {...turning}
      >
        {(results) => (
          <ContactsTable
            contacts={results}
            sort={sort}
            onSort={(next) => change({ sort: next })}
            selected={selected}
            onSelect={setSelected}
          />
        )}
      </ListPage>
      {adding ? <AddContactDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
};

export default ContactsPage;
