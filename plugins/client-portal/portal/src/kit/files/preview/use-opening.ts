import { useEffect, useState } from 'react';

/** @param signal nobody waits for it any more, or looks at it: it gives its memory back */
export type Open<T> = (signal: AbortSignal, onLoaded: (loaded: number) => void) => Promise<T>;

interface OpeningState<T> {
  opened: T | null;
  /** of the file, from 0 to 1 */
  loaded: number | null;
  error: unknown;
}

const nothing = { opened: null, loaded: null, error: null };

/**
 * A file, held as long as its page is open.
 * @param open stays the same function as long as it is the same file; `retry` calls it again
 */
export function useOpening<T>(open: Open<T>) {
  const [state, setState] = useState<OpeningState<T>>(nothing);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const page = new AbortController();
    const set = (change: Partial<OpeningState<T>>) =>
      page.signal.aborted || setState((before) => ({ ...before, ...change }));
    setState(nothing);
    open(page.signal, (loaded) => set({ loaded })).then(
      (opened) => set({ opened }),
      (error: unknown) => set({ error })
    );
    return () => page.abort();
  }, [open, attempt]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}

export type Opening<T> = ReturnType<typeof useOpening<T>>;
