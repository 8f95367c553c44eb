// Subscribers of a site's own, which write down what they hear: a line of JSON each.
import { appendFileSync, existsSync } from 'node:fs';

/** @param file that is written to; while there is one of this name with `.wait`, a handler does not end */
export const subscribe = (strapi, file) => {
  const { subscribe: listen } = strapi.plugin('client-portal').service('events');
  const write = (subscriber, payload, told) =>
    appendFileSync(file, `${JSON.stringify({ subscriber, payload, told })}\n`);

  listen('access.enabled', 'listener', async (payload, told) => write('listener', payload, told));
  for (const event of ['document.shared', 'contract.sent', 'contract.voided'])
    listen(event, 'listener', async (payload, told) => write(event, payload, told));
  listen('access.enabled', 'thrower', async (payload, told) => {
    write('thrower', payload, told);
    throw new Error('I never can');
  });
  // What it does has this event as its cause.
  listen('access.disabled', 'doer', async ({ contact }, told) => {
    write('doer', { contact }, told);
    while (existsSync(`${file}.wait`)) await new Promise((resolve) => setTimeout(resolve, 20));
    await strapi
      .plugin('client-portal')
      .service('access')
      .grant(contact, { app: 'documents', item: 'farewell', why: 'document', notify: false });
  });
};
