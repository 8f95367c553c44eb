import { useSyncExternalStore } from 'react';

const subscribe = (notify: () => void) => {
  document.addEventListener('visibilitychange', notify);
  return () => document.removeEventListener('visibilitychange', notify);
};

/** A polling interval in ms for RTK Query that rests (0) while nobody sees the tab. */
export const usePolling = (ms: number) => {
  const visible = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
  return visible ? ms : 0;
};
