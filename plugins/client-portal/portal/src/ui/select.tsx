import type { SelectHTMLAttributes } from 'react';
import { Icon } from './icon';

/** The browser's own list behind a field that looks like the others. */
export const Select = ({ children, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) => (
  <span className="relative block">
    <select
      {...rest}
      className="min-h-11 w-full appearance-none rounded-xl border border-edge bg-surface py-2 ps-3.5 pe-10 text-base text-text disabled:border-line disabled:bg-sunken disabled:opacity-100"
    >
      {children}
    </select>
    <Icon
      name="down"
      className="pointer-events-none absolute end-3 top-1/2 size-5 -translate-y-1/2 text-muted"
    />
  </span>
);
