import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Icon, IconTile, type IconName } from '../../ui/icon';

interface RowProps {
  to: string;
  icon?: IconName | undefined;
  title: string;
  /** something is new about it, or to be done */
  strong?: boolean;
  /** beside its title */
  badge?: ReactNode;
  /** above its title */
  eyebrow?: string | undefined;
  /** below its title */
  children?: ReactNode;
  /** at the end of the row; on a phone it wraps to the next line */
  aside?: ReactNode;
}

/** One thing of a list, the way to its page. */
export const Row = ({
  to,
  icon,
  title,
  strong = false,
  badge,
  eyebrow,
  children,
  aside,
}: RowProps) => (
  <Link
    to={to}
    className="flex min-w-0 items-center gap-4 px-5 py-4 -outline-offset-2 transition hover:bg-sunken/60"
  >
    {icon && <IconTile name={icon} />}
    <span className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-1.5">
      <span className="min-w-0 grow basis-56">
        {eyebrow && (
          <span className="block truncate text-xs font-medium text-muted">{eyebrow}</span>
        )}
        <span className="flex items-start gap-2">
          <span
            className={`line-clamp-2 min-w-0 ${strong ? 'font-semibold' : 'font-medium'}`}
            dir="auto"
          >
            {title}
          </span>
          {badge}
        </span>
        {children}
      </span>
      {aside}
    </span>
    <Icon name="forward" className="size-4 text-muted" />
  </Link>
);
