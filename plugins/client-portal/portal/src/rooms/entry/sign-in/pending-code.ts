import type { Challenge } from '#protocol';

/** A mail that is on its way, and how to show that. */
export interface PendingCode extends Challenge {
  /** null: asked for from a dead link, so only the server knows the address */
  email: string | null;
  /** ms since 1970 */
  sentAt: number;
  /** the dead link it was asked for from */
  link?: string;
  /** path to land on where the server names no target */
  from?: string;
}

const key = 'client-portal.pending-code';

/** Session storage: a reload keeps the code step, another tab and the next day do not. */
export const storePendingCode = (pending: PendingCode) =>
  sessionStorage.setItem(key, JSON.stringify(pending));

export const forgetPendingCode = () => sessionStorage.removeItem(key);

export function storedPendingCode(): PendingCode | null {
  try {
    const pending = JSON.parse(sessionStorage.getItem(key) ?? 'null') as PendingCode | null;
    const alive = pending && Date.parse(pending.expiresAt) > Date.now();
    return alive ? pending : null;
  } catch {
    return null;
  }
}
