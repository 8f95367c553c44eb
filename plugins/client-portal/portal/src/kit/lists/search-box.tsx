import { useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { inputClass } from '../../ui/field';
import { Icon } from '../../ui/icon';

/** Rest between two keys before the search starts, in ms. */
const rest = 300;

interface SearchBoxProps {
  value: string;
  onSearch: (text: string) => void;
}

export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const intl = useIntl();
  const id = useId();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(next: string, wait: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next.trim() !== value) onSearch(next.trim());
    }, wait);
  }

  return (
    <form
      role="search"
      className="relative w-full sm:w-72"
      onSubmit={(event) => {
        event.preventDefault();
        search(text, 0);
      }}
    >
      <label htmlFor={id} className="sr-only">
        {intl.formatMessage({ id: 'apps.search' })}
      </label>
      <Icon
        name="search"
        className="pointer-events-none absolute start-3.5 top-1/2 size-5 -translate-y-1/2 text-muted"
      />
      <input
        id={id}
        type="search"
        value={text}
        maxLength={200}
        placeholder={intl.formatMessage({ id: 'apps.search' })}
        onChange={(event) => {
          setText(event.target.value);
          search(event.target.value, rest);
        }}
        className={`${inputClass} ps-11`}
      />
    </form>
  );
}
