import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Field, Flex, Loader, TextInput, Typography } from '@strapi/design-system';
import { Check, Search } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { type Contact, contactRoutes } from '#protocol';
import { useText } from '../../ui/text';
import { Failure } from '../Failure';
import { useAnswer } from '../requests/useAnswer';
import { AccessCloud } from './AccessCloud';
import { ContactName } from './ContactName';

const List = styled.ul`
  max-height: 28rem;
  overflow-y: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Option = styled.li<{ $active: boolean }>`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: center;
  justify-content: space-between;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  cursor: pointer;
  background: ${({ theme, $active }) => ($active ? theme.colors.primary100 : 'transparent')};

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface ContactSearchProps {
  label: string;
  hint?: string;
  picked: ReadonlySet<string>;
  onPick: (contact: Contact) => void;
}

/** Search as you type over contacts (C1). Arrow keys move, Enter picks; nothing leaves the dialog. */
export const ContactSearch = ({ label, hint, picked, onPick }: ContactSearchProps) => {
  const text = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const q = useDebounce(typed.trim(), 200);
  const { data, error, isFetching, refetch } = useAnswer(contactRoutes.list, {
    q: q || undefined,
    pageSize: 20,
    sort: q ? 'name:asc' : 'createdAt:desc',
  });
  const results = data?.results ?? [];
  const more = (data?.pagination.total ?? 0) - results.length;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = Math.min(results.length - 1, Math.max(0, active + step));
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const contact = results[active] ?? (q === typed.trim() && q ? results[0] : undefined);
      if (contact) onPick(contact);
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root hint={hint}>
        <Field.Label>{label}</Field.Label>
        <TextInput
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          startAction={<Search fill="neutral500" aria-hidden />}
          endAction={isFetching ? <Loader small>{text('loading')}</Loader> : undefined}
          placeholder={text('contact_search.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <Field.Hint />
      </Field.Root>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      <List id={listId} role="listbox" aria-label={label} aria-multiselectable>
        {results.map((contact, index) => (
          <Option
            key={contact.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={picked.has(contact.id)}
            $active={index === active}
            onClick={() => onPick(contact)}
          >
            <ContactName contact={contact} withEmail />
            <Flex gap={3}>
              <AccessCloud contact={contact} />
              {picked.has(contact.id) ? <Check fill="primary600" aria-hidden /> : null}
            </Flex>
          </Option>
        ))}
      </List>
      <Typography variant="pi" textColor="neutral600" role="status">
        {data && results.length === 0 ? text('contact_search.none', { q }) : null}
        {more > 0 ? text('contact_search.more', { count: more }) : null}
      </Typography>
    </Flex>
  );
};
