import { lazy, Suspense } from 'react';
import type { UploadsProps } from './uploads';

const Uploads = lazy(() => import('./uploads'));

/** Takes up no place before a file is chosen, so the page is drawn without it. */
export const UploadsLater = (props: UploadsProps) => (
  <Suspense fallback={null}>
    <Uploads {...props} />
  </Suspense>
);

/** Adds files to the list. */
export async function chooseLater(contact: string, item: string | null, files: readonly File[]) {
  const { choose } = await import('./queue');
  choose(contact, item, files);
}
