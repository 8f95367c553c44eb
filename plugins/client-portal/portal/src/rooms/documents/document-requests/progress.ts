import type { ClientDocumentRequest } from '#protocol';

type Items = ClientDocumentRequest['items'];

/** What the client has done its part of: a line that was sent back is open again. */
export const doneOf = (items: Items) =>
  items.filter(({ state }) => state === 'sent' || state === 'accepted').length;
