import type { Documents } from '#protocol';

/** A part of a contact's documents. */
export type View = { at: 'all' | 'deleted' } | { at: 'sent' | 'received'; folder?: string };

type Places = 'all' | 'sent' | 'received' | 'deleted';

const places: readonly Places[] = ['all', 'sent', 'received', 'deleted'];

/** From the address of the page; anything that is no view is all of them. */
export const viewOf = (at: string | undefined, folder: string | undefined): View => {
  const place = places.find((one) => one === at) ?? 'all';
  return place === 'sent' || place === 'received' ? { at: place, folder } : { at: place };
};

export const folderOf = (view: View) => ('folder' in view ? view.folder : undefined);

export const viewKey = (view: View) => `${view.at}/${folderOf(view) ?? ''}`;

/** What the list is asked for; searched are all folders of the view. */
export const paramsOf = (view: View) => ({
  direction: view.at === 'sent' || view.at === 'received' ? view.at : undefined,
  folder: folderOf(view),
  deleted: view.at === 'deleted' ? ('true' as const) : ('false' as const),
});

/** How many lie in it; null where that is not known. */
export const countIn = (folders: Documents['folders'], view: View) => {
  if (view.at === 'deleted') return null;
  const folder = folderOf(view);
  return folders
    .filter((one) => view.at === 'all' || one.direction === view.at)
    .filter((one) => folder === undefined || one.folder === folder)
    .reduce((sum, { total }) => sum + total, 0);
};
