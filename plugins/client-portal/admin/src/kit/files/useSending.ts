import { useCallback, useEffect, useRef, useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import type { Transport } from '../requests/sendForm';

export interface Sent {
  bytes: number;
  total: number;
  /** bytes a second since it began */
  speed: number;
}

/** A request of the cache that is under way, and can be stopped. */
type Running<Answer> = Promise<Answer> & { abort: () => void };

/** One upload at a time: how far it has come, and the way to stop it. */
export const useSending = () => {
  const token = useAuth('ClientPortal', (auth) => auth.token);
  const [sent, setSent] = useState<Sent>();
  const stop = useRef<() => void>();
  const stopped = useRef(false);

  // a page that is closed takes the upload with it
  const busy = sent !== undefined;
  useEffect(() => {
    if (!busy) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);
  useEffect(() => () => stop.current?.(), []);

  /** Nothing comes back from what was stopped. */
  const send = useCallback(
    async <Answer>(begin: (transport: Transport) => Running<Answer>) => {
      const began = Date.now();
      stopped.current = false;
      setSent({ bytes: 0, total: 0, speed: 0 });
      const running = begin({
        token,
        onProgress: (bytes, total) =>
          setSent({ bytes, total, speed: (bytes / Math.max(1, Date.now() - began)) * 1000 }),
      });
      stop.current = () => running.abort();
      const answer = await running;
      stop.current = undefined;
      setSent(undefined);
      return stopped.current ? undefined : answer;
    },
    [token]
  );
  const cancel = useCallback(() => {
    stopped.current = true;
    stop.current?.();
  }, []);
  return { sent, send, cancel };
};

export type Sending = ReturnType<typeof useSending>;
