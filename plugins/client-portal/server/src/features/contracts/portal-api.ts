import { contractRoutes as routes } from '#protocol';
import type { Context } from 'koa';
import type { Foundation } from '../../foundation/foundation';
import { type StrapiRoute, answered } from '../../foundation/http/route';
import { clientRoute } from '../entry/client';
import { provesPerson } from '../entry/rules';
import type { Client } from '../entry/sessions/service';
import { agreementOf } from './agreement';
import { clientViewOf } from './client-view';
import { contractDownloadsOf } from './downloads';
import { endingsOf } from './endings';
import { marksOf } from './marks';
import { signatoriesOf } from './signatories';
import { signingOf } from './signing';

export const contractsPortalApi = (foundation: Foundation): StrapiRoute[] => {
  const { limits } = foundation;
  const view = clientViewOf(foundation);
  const signing = signingOf(foundation);
  const downloads = contractDownloadsOf(foundation);
  const marks = marksOf(foundation);
  const me = (client: Client, ctx: Context) => signatoriesOf(foundation).client(client, ctx);

  const show = async (client: Client, documentId: string, ctx: Context) => {
    const who = me(client, ctx);
    return view.detail(await view.need(documentId, who), who, !provesPerson(client.session.method));
  };

  const shown = (adopted: Awaited<ReturnType<typeof marks.adoptedBy>>) => ({
    signature: marks.toMark(adopted.signature),
    initials: marks.toMark(adopted.initials),
  });

  return [
    clientRoute(foundation, routes.list, ({ client, query }) =>
      view.list(client.contact.id, query)
    ),
    clientRoute(foundation, routes.adopted, async ({ client, ctx }) =>
      shown(await marks.adoptedBy(me(client, ctx).owner))
    ),
    clientRoute(foundation, routes.adopt, async ({ client, body, ctx }) => {
      const { owner } = me(client, ctx);
      await marks.replace(owner, {
        signature: body.signature && (await marks.take(body.signature, 'signature')),
        initials: body.initials && (await marks.take(body.initials, 'initials')),
      });
      return shown(await marks.adoptedBy(owner));
    }),
    clientRoute(foundation, routes.get, async ({ client, params, ctx }) => {
      const id = params.id;
      const answer = await show(client, id, ctx);
      // Whoever only looks as the client leaves no trace of the client's.
      if (client.session.method === 'view-as' || answer.myState !== 'invited') return answer;
      await signing.opened(id, me(client, ctx));
      return show(client, id, ctx);
    }),
    clientRoute(foundation, routes.askForFile, ({ client, params, body, ctx }) =>
      downloads.forClient(client, params.id, { what: 'readable', ...body }, ctx)
    ),
    clientRoute(foundation, routes.download, ({ client, params, ctx }) =>
      downloads.forClient(client, params.id, { what: 'final', disposition: 'attachment' }, ctx)
    ),
    clientRoute(foundation, routes.file, async ({ client, params, ctx }) => {
      await downloads.toClient(client, params.id, ctx);
      return answered;
    }),
    clientRoute(foundation, routes.consent, async ({ client, params, body, ctx }) => {
      const id = params.id;
      await agreementOf(foundation).agree(id, me(client, ctx), body.version);
      return show(client, id, ctx);
    }),
    clientRoute(foundation, routes.saveDraft, async ({ client, params, body, ctx }) => {
      const id = params.id;
      await signing.saveDraft(id, me(client, ctx), body.values);
      return show(client, id, ctx);
    }),
    clientRoute(foundation, routes.sign, async ({ client, params, body, ctx }) => {
      const id = params.id;
      const who = me(client, ctx);
      await view.need(id, who);
      await limits.consume('sign.contact', client.contact.documentId);
      await signing.sign(id, who, body);
      return show(client, id, ctx);
    }),
    clientRoute(foundation, routes.decline, async ({ client, params, body, ctx }) => {
      const id = params.id;
      const who = me(client, ctx);
      await view.need(id, who);
      await endingsOf(foundation).decline(id, who, body.reason);
      return show(client, id, ctx);
    }),
  ];
};
