import type { ReactNode } from 'react';
import type { ContactDocument } from './contactModel';

/*
 * What we use of the Content Manager's registry. Its package is Strapi's own and not ours to depend on,
 * and `getPlugin('content-manager').apis` is typed as unknown.
 */

interface ButtonDescription {
  label: string;
  variant: 'default' | 'secondary' | 'success-light' | 'danger-light';
  onClick: () => void;
}

/** Drawn by Strapi as a component: hooks may be used. `null` leaves it out. */
export type BulkButton = (props: {
  documents: ContactDocument[];
  model: string;
}) => ButtonDescription | null;

export type SidePanel = (props: {
  model: string;
  documentId?: string;
  document?: object;
}) => { title: string; content: ReactNode } | null;

export interface ContentManagerApis {
  addBulkAction: (reduce: (others: unknown[]) => unknown[]) => void;
  addEditViewSidePanel: (panels: SidePanel[]) => void;
}
