import type { Context } from 'koa';
import { addMinutes } from '../../../foundation/clock';
import { defineService } from '../../../foundation/foundation';
import { openingTable, tokenTable, type TokenRow } from '../content-types';
import { judgeRequest, type Verdict } from './verdict';

/** Kept for one link: what a scanner that never tires can fill. */
const maxOpenings = 50;
const sameVisitMinutes = 10;

/** The story of a link: who opened its page, as far as it can be told (X1). */
export const openingsOf = defineService(({ database, clock }) => {
  const openings = database.of(openingTable);
  const tokens = database.of(tokenTable);

  const userAgentOf = (ctx: Context) => ctx.get('user-agent').slice(0, 250);

  const add = async (tokenId: number, userAgent: string, verdict: Verdict) => {
    if ((await openings.count((query) => query.where({ token_id: tokenId }))) >= maxOpenings)
      return;
    await openings.insert({ tokenId, at: clock.now(), userAgent, ...verdict });
  };

  /** The page is followed by its own call, and that by the button: all one visit. */
  const refine = async (tokenId: number, userAgent: string, verdict: Verdict) => {
    const latest = await openings.find((query) =>
      query
        .where({ token_id: tokenId, user_agent: userAgent })
        .andWhere('at', '>', addMinutes(clock.now(), -sameVisitMinutes))
        .orderBy('id', 'desc')
    );
    if (latest) await openings.update((query) => query.where({ id: latest.id }), verdict);
    else await add(tokenId, userAgent, verdict);
  };

  return {
    /** The page `/l/<id>` was fetched, by GET or HEAD. */
    async pageFetched(publicId: string, ctx: Context) {
      const token = await tokens.find((query) => query.where({ public_id: publicId }).select('id'));
      if (!token) return;
      const userAgent = userAgentOf(ctx);
      const purpose = [ctx.get('purpose'), ctx.get('sec-purpose'), ctx.get('x-moz')].join(' ');
      await add(token.id, userAgent, judgeRequest({ method: ctx.method, userAgent, purpose }));
    },
    /** The page ran in something that executes scripts and holds the secret. */
    async pageShown(token: TokenRow, ctx: Context, automated: boolean) {
      const userAgent = userAgentOf(ctx);
      const seen = judgeRequest({ method: 'GET', userAgent, purpose: '' });
      await refine(
        token.id,
        userAgent,
        automated ? { verdict: 'mail-scanner', reason: 'automation' } : seen
      );
    },
    ofTokens: (ids: number[]) =>
      ids.length === 0
        ? Promise.resolve([])
        : openings.list((query) => query.whereIn('token_id', ids).orderBy('id')),
  };
});
