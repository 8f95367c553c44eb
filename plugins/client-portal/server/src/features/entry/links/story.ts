import type { LinkOpening } from '#protocol';
import type { RowOf } from '../../../foundation/database/table';
import type { openingTable, TokenRow } from '../content-types';

type Opening = RowOf<typeof openingTable>;

/**
 * Who opened a link's page, oldest first. The press of its button is kept on the link itself: whatever the
 * request for the page looked like, the browser that pressed was a person's (X1).
 */
export const openingsIn = (
  token: Pick<TokenRow, 'usedAt' | 'usedWith'>,
  openings: Pick<Opening, 'at' | 'verdict' | 'reason' | 'userAgent'>[]
): LinkOpening[] => {
  const told: LinkOpening[] = openings.map(({ at, verdict, reason, userAgent }) => ({
    at: at.toISOString(),
    verdict,
    reason,
    userAgent,
  }));
  if (!token.usedAt) return told;
  const pressed = { verdict: 'person', reason: 'button' } as const;
  const userAgent = token.usedWith ?? '';
  const seen = told.findLast((opening) => opening.userAgent === userAgent);
  if (seen) Object.assign(seen, pressed);
  else told.push({ ...pressed, at: token.usedAt.toISOString(), userAgent });
  return told;
};
