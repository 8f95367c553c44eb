import type { ReactNode } from 'react';
import { PreviewFrame } from './preview-frame';
import { PreviewProblem } from './preview-problem';
import type { Opening } from './use-opening';

interface WhenOpenedProps<T> {
  opening: Opening<T>;
  /** what is said of a file that has come, but can't be drawn */
  unreadable: string;
  children: (opened: T) => ReactNode;
}

/** The file, how much of it has come, or why it can't be shown. */
export function WhenOpened<T>({ opening, unreadable, children }: WhenOpenedProps<T>) {
  const { opened, loaded, error, retry } = opening;
  if (error) return <PreviewProblem error={error} unreadable={unreadable} onRetry={retry} />;
  if (!opened) return <PreviewFrame busy loaded={loaded} />;
  return children(opened);
}
