import { useEffect, useRef, useState } from 'react';
import { Searchbar, SearchForm } from '@strapi/design-system';
import { useText } from './text';

interface ListSearchProps {
  label: string;
  value: string;
  onSearch: (value: string | undefined) => void;
}

const settleMs = 300;

/** A search box that asks once the typing has paused. */
export const ListSearch = ({ label, value, onSearch }: ListSearchProps) => {
  const text = useText();
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => () => clearTimeout(timer.current), []);

  // a value that did not come from here (a cleared filter, the back button) replaces what was typed
  if (value !== asked) {
    setAsked(value);
    setTyped((current) => (current.trim() === value ? current : value));
  }

  const search = (next: string, wait: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim() || undefined), wait);
  };

  return (
    <SearchForm
      onSubmit={(event) => {
        event.preventDefault();
        search(typed, 0);
      }}
    >
      <Searchbar
        name="q"
        value={typed}
        onChange={(event) => search(event.target.value, settleMs)}
        onClear={() => search('', 0)}
        clearLabel={text('list.clear_search')}
        placeholder={label}
      >
        {label}
      </Searchbar>
    </SearchForm>
  );
};
