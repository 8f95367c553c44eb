import { type Context } from 'koa';
import {
  adoptedSignatureSchema,
  consentSchema,
  draftSchema,
  endContractSchema,
  signSchema,
} from '#protocol';
import { type Foundation } from '../../foundation/foundation';
import { adminRoute, type StrapiRoute } from '../../foundation/http/route';
import { clientViewOf } from './client-view';
import { endingsOf } from './endings';
import { marksOf } from './marks';
import { signatoriesOf } from './signatories';
import { signingOf } from './signing';

const idIn = ({ id = '' }: Record<string, string>) => id;

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
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts/signature',
      handler: ({ ctx }) => shown(ctx),
    }),
    adminRoute('contracts.read', {
      method: 'PUT',
      path: '/contracts/signature',
      body: adoptedSignatureSchema,
      handler: async ({ body, ctx }) => {
        await marks.replace(me(ctx).owner, {
          signature: body.signature && (await marks.take(body.signature, 'signature')),
          initials: body.initials && (await marks.take(body.initials, 'initials')),
        });
        return shown(ctx);
      },
    }),
    adminRoute('contracts.read', {
      method: 'GET',
      path: '/contracts/:id/signing',
      handler: async ({ params, ctx }) => {
        const answer = await show(idIn(params), ctx);
        if (answer.myState !== 'invited') return answer;
        await signing.opened(idIn(params), me(ctx));
        return show(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.read', {
      method: 'POST',
      path: '/contracts/:id/signing/consent',
      body: consentSchema,
      handler: async ({ params, body, ctx }) => {
        await signing.consent(idIn(params), me(ctx), body.version);
        return show(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.read', {
      method: 'PUT',
      path: '/contracts/:id/signing/values',
      body: draftSchema,
      handler: async ({ params, body, ctx }) => {
        await signing.saveDraft(idIn(params), me(ctx), body.values);
        return show(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.read', {
      method: 'POST',
      path: '/contracts/:id/signing/sign',
      body: signSchema,
      handler: async ({ params, body, ctx }) => {
        await view.need(idIn(params), me(ctx));
        await signing.sign(idIn(params), me(ctx), body);
        return show(idIn(params), ctx);
      },
    }),
    adminRoute('contracts.read', {
      method: 'POST',
      path: '/contracts/:id/signing/decline',
      body: endContractSchema,
      handler: async ({ params, body, ctx }) => {
        await endingsOf(foundation).decline(idIn(params), me(ctx), body.reason);
        return show(idIn(params), ctx);
      },
    }),
  ];
};
