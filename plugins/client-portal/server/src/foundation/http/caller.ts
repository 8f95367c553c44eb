import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from 'koa';
import { clientAddress } from './client-address';

const running = new AsyncLocalStorage<Context>();

/** Runs a handler so that whatever it does knows from where it was asked for. */
export const rememberCaller = <T>(ctx: Context, work: () => T): T => running.run(ctx, work);

/** From where the request comes that is being answered; undefined in a job. */
export const currentCaller = (trustedHops: number) => {
  const ctx = running.getStore();
  return (
    ctx && {
      address: clientAddress(ctx, trustedHops),
      userAgent: ctx.get('user-agent').slice(0, 500),
    }
  );
};
