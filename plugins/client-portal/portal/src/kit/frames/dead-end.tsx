import type { ReactNode } from 'react';
import { IconTile, type IconName } from '../../ui/icon';
import { PageTitle } from './page-title';

interface DeadEndProps {
  icon: IconName;
  title: string;
  text: string;
  /** the ways on */
  children?: ReactNode;
}

/** It does not go on here: why, and what else there is. */
export const DeadEnd = ({ icon, title, text, children }: DeadEndProps) => (
  <>
    <IconTile name={icon} large />
    <PageTitle title={title} className="mt-6" />
    <p className="mt-3 text-muted">{text}</p>
    {children && <div className="mt-8 space-y-3">{children}</div>}
  </>
);
