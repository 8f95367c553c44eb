import { useQueryClient } from '@tanstack/react-query';
import type { ClientContract } from '#protocol';
import { contractRoutes } from '#protocol/contracts/routes';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Values } from '#browser/filling';
import { call, PortalError } from '../../../kit/server/api';
import { contractKey } from '../requests';

/** Rest between two keys before what was typed is sent, in ms. */
const rest = 800;
/** Before it is tried again, in ms. */
const patience = 5000;

export type DraftState = 'saved' | 'saving' | 'failed';

/** An answer that would be the same again: what was sent is not worth keeping. */
const isFinal = (error: unknown) =>
  error instanceof PortalError && error.status >= 400 && error.status < 500 && error.status !== 429;

/**
 * Keeps what is filled in on the server, so that nothing is lost with the tab and another device goes on where this
 * one stopped.
 */
export function useDraft(id: string) {
  const client = useQueryClient();
  const waiting = useRef<Values>({});
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const [state, setState] = useState<DraftState>('saved');

  const remember = useCallback(
    (values: Values) =>
      client.setQueryData<ClientContract>(
        contractKey(id),
        (contract) =>
          contract && {
            ...contract,
            fields: contract.fields.map((field) =>
              field.id in values ? { ...field, value: values[field.id] ?? null } : field
            ),
          }
      ),
    [client, id]
  );

  const send = useCallback(
    async (leaving: boolean) => {
      clearTimeout(timer.current);
      const values = waiting.current;
      if (Object.keys(values).length === 0) return;
      waiting.current = {};
      try {
        await call(contractRoutes.saveDraft, { id, values }, { keepalive: leaving });
        remember(values);
        if (Object.keys(waiting.current).length === 0) setState('saved');
      } catch (error) {
        setState('failed');
        if (isFinal(error)) return void client.invalidateQueries({ queryKey: contractKey(id) });
        waiting.current = { ...values, ...waiting.current };
        timer.current = setTimeout(() => void send(false), patience);
      }
    },
    [client, id, remember]
  );

  /** One after the other: an older value never overtakes a newer one. */
  const flush = useCallback(
    (leaving = false) => (underWay.current = underWay.current.then(() => send(leaving))),
    [send]
  );

  const save = useCallback(
    (values: Values) => {
      waiting.current = { ...waiting.current, ...values };
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), rest);
    },
    [flush]
  );

  /** It is signed: there is nothing more to keep. */
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = {};
  }, []);

  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && void flush(true);
    const onLeave = () => void flush(true);
    const onOnline = () => void flush();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('online', onOnline);
      void flush(true);
    };
  }, [flush]);

  return { state, save, forget };
}
