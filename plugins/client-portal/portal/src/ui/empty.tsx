import type { ReactNode } from 'react';
import { IconTile, type IconName } from './icon';

interface EmptyProps {
  icon: IconName;
  title: ReactNode;
  children?: ReactNode;
}

/** Nothing to show, said kindly. */
export const Empty = ({ icon, title, children }: EmptyProps) => (
  <div className="card flex flex-col items-center px-6 py-14 text-center">
    <IconTile name={icon} large />
    <p className="mt-5 text-lg font-semibold">{title}</p>
    {children && <div className="mt-2 max-w-md text-muted">{children}</div>}
  </div>
);
