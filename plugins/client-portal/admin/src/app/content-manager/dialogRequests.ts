import type { DialogRequest } from '../../kit/names';

type Listener = (request: DialogRequest) => void;

const listeners = new Set<Listener>();

/**
 * Strapi draws the buttons of bulk actions itself and takes no components of ours there, so a press
 * is told to the host of our dialogs, which stands elsewhere in the same page.
 */
export const dialogRequests = {
  ask: (request: DialogRequest) => listeners.forEach((listener) => listener(request)),
  listen: (listener: Listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
