import { useSyncExternalStore, type ReactNode } from 'react';

let tray: ReactNode = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What a room shows over all pages from now on: it is loaded when there is something to show. */
export function showInTray(part: ReactNode) {
  tray = part;
  listeners.forEach((listener) => listener());
}

const shown = () => tray;

export const useTray = () => useSyncExternalStore(subscribe, shown, shown);
