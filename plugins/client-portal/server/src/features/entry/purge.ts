import { addMinutes } from '../../foundation/clock';
import type { Foundation } from '../../foundation/foundation';
import { challengeTable, openingTable, sessionTable, tokenTable } from './content-types';
import { oidcFlowTable } from './oidc/content-types';

const day = 24 * 60;
/** How long the story of a dead link is kept. */
const storyDays = 90;

/** Deletes what has no more effect: ended challenges and sessions, and links whose story is old. */
export const purge = async ({ database, clock }: Foundation): Promise<void> => {
  const now = clock.now();
  const yesterday = addMinutes(now, -day);
  const longAgo = addMinutes(now, -storyDays * day);
  await database.of(oidcFlowTable).delete((query) => query.where('expires_at', '<', yesterday));
  await database.of(challengeTable).delete((query) => query.where('expires_at', '<', yesterday));
  await database
    .of(sessionTable)
    .delete((query) => query.where('expires_at', '<', now).orWhere('idle_expires_at', '<', now));
  await database
    .of(openingTable)
    .delete((query) =>
      query.whereIn(
        'token_id',
        database.query(tokenTable.tableName).select('id').where('expires_at', '<', longAgo)
      )
    );
  await database.of(tokenTable).delete((query) => query.where('expires_at', '<', longAgo));
};
