import { useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router-dom';

/** `refused`: as it is it can't be saved; the next change tries again. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused';

const pauseMs = 1000;

/**
 * Saves a value once it has rested. Who leaves before that waits for it; who leaves with something that
 * can't be saved is asked (`leaving`).
 * @param save true when it is kept
 */
export const useAutosave = <Value>(value: Value, save: (value: Value) => Promise<boolean>) => {
  const [saved, setSaved] = useState(value);
  const [refused, setRefused] = useState<Value>();
  const [saving, setSaving] = useState(false);
  const [asking, setAsking] = useState(false);
  const current = useRef({ value, saved, save });
  current.current = { value, saved, save };
  const running = useRef<Promise<boolean>>();

  /** Saves what is there now, one request after the other; true when nothing is left. */
  const flush = useCallback(async (): Promise<boolean> => {
    await running.current;
    const { value: latest, saved: kept, save: keep } = current.current;
    if (latest === kept) return true;
    setSaving(true);
    const attempt = keep(latest);
    running.current = attempt;
    const worked = await attempt.finally(() => setSaving(false));
    if (worked) {
      setSaved(latest);
      current.current.saved = latest;
      setRefused(undefined);
    } else setRefused(latest);
    return worked;
  }, []);

  const dirty = value !== saved;
  useEffect(() => {
    if (!dirty || value === refused) return undefined;
    const timer = setTimeout(() => void flush(), pauseMs);
    return () => clearTimeout(timer);
  }, [dirty, value, refused, flush]);

  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && currentLocation.pathname !== nextLocation.pathname
  );
  const { state: blocked, proceed, reset } = blocker;
  useEffect(() => {
    if (blocked !== 'blocked') return;
    void flush().then((worked) => (worked ? proceed?.() : setAsking(true)));
    // once for each time somebody wants to leave
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [blocked]);

  const state: SaveState = saving
    ? 'saving'
    : !dirty
      ? 'saved'
      : value === refused
        ? 'refused'
        : 'waiting';
  return {
    state,
    flush,
    leaving: asking && blocked === 'blocked',
    stay: () => {
      setAsking(false);
      reset?.();
    },
    leave: () => proceed?.(),
  };
};
