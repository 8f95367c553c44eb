import { type Context } from 'koa';
import { agencySigningRoutes as routes } from '#protocol';
import { type Foundation } from '../../foundation/foundation';
import { type StrapiRoute, adminRoute } from '../../foundation/http/route';
import { agreementOf } from './agreement';
import { clientViewOf } from './client-view';
import { endingsOf } from './endings';
import { marksOf } from './marks';
import { signatoriesOf } from './signatories';
import { signingOf } from './signing';

/** The agency's own signer signs in the panel, by the same rules as clients in the portal. */
export const signingRoutes = (foundation: Foundation): StrapiRoute[] => {
  const view = clientViewOf(foundation);
  const signing = signingOf(foundation);
  const marks = marksOf(foundation);
  const me = (ctx: Context) => signatoriesOf(foundation).admin(ctx);
  const show = async (documentId: string, ctx: Context) => {
    const who = me(ctx);
    return view.detail(await view.need(documentId, who), who, false);
  };
  const shown = async (ctx: Context) => {
    const adopted = await marks.adoptedBy(me(ctx).owner);
    return {
      signature: marks.toMark(adopted.signature),
      initials: marks.toMark(adopted.initials),
    };
  };

  return [
    adminRoute(routes.adopted, ({ ctx }) => shown(ctx)),
    adminRoute(routes.adopt, async ({ body, ctx }) => {
      await marks.replace(me(ctx).owner, {
        signature: body.signature && (await marks.take(body.signature, 'signature')),
        initials: body.initials && (await marks.take(body.initials, 'initials')),
      });
      return shown(ctx);
    }),
    adminRoute(routes.get, async ({ params, ctx }) => {
      const answer = await show(params.id, ctx);
      if (answer.myState !== 'invited') return answer;
      await signing.opened(params.id, me(ctx));
      return show(params.id, ctx);
    }),
    adminRoute(routes.consent, async ({ params, body, ctx }) => {
      await agreementOf(foundation).agree(params.id, me(ctx), body.version);
      return show(params.id, ctx);
    }),
    adminRoute(routes.saveDraft, async ({ params, body, ctx }) => {
      await signing.saveDraft(params.id, me(ctx), body.values);
      return show(params.id, ctx);
    }),
    adminRoute(routes.sign, async ({ params, body, ctx }) => {
      await view.need(params.id, me(ctx));
      await signing.sign(params.id, me(ctx), body);
      return show(params.id, ctx);
    }),
    adminRoute(routes.decline, async ({ params, body, ctx }) => {
      await endingsOf(foundation).decline(params.id, me(ctx), body.reason);
      return show(params.id, ctx);
    }),
  ];
};
