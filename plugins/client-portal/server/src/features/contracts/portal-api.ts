import { contractRoutes as routes, maximumContractMegabytes, verificationRoutes } from '#protocol';
import type { Context } from 'koa';
import { megabyte } from '../../foundation/files/files';
import { multipartOf } from '../../foundation/files/hide-multipart';
import { readMultipart } from '../../foundation/files/multipart';
import type { Foundation } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { type StrapiRoute, answered, download, publicRoute } from '../../foundation/http/route';
import { clientRoute } from '../entry/client';
import { provesPerson } from '../entry/rules';
import type { Client } from '../entry/sessions/service';
import { clientViewOf } from './client-view';
import { downloadsOf } from './downloads';
import { endingsOf } from './endings';
import { keysOf } from './keys';
import { marksOf } from './marks';
import { signatoriesOf } from './signatories';
import { signingOf } from './signing';
import { verificationOf } from './verification';

/** Sealed copies are longer than the originals that may be sent. */
const mostVerified = (maximumContractMegabytes + 20) * megabyte;

/** Of all files together that strangers have sent and that are being looked at. */
const mostAtOnce = 4 * mostVerified;
const laterSeconds = 30;

/** Counts the bytes that are held in memory; what is one too many is refused (CWE-770). */
const createRoom = () => {
  let held = 0;
  return async <T>(work: (take: (bytes: number) => void) => Promise<T>): Promise<T> => {
    let mine = 0;
    try {
      return await work((bytes) => {
        if (held + bytes > mostAtOnce) {
          throw fail('rate_limited', { retryAfterSeconds: laterSeconds });
        }
        held += bytes;
        mine += bytes;
      });
    } finally {
      held -= mine;
    }
  };
};

/** A file in memory, for as long as it is looked at. */
const readFile = async (ctx: Context, hold: (bytes: number) => void): Promise<Uint8Array> => {
  const { files } = await readMultipart(ctx, {
    field: 'file',
    most: 1,
    discard: () => Promise.resolve(),
    take: async ({ stream }) => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of stream) {
        size += (chunk as Buffer).length;
        if (size > mostVerified) throw fail('file_too_large');
        hold((chunk as Buffer).length);
        chunks.push(chunk as Buffer);
      }
      // Not `from`: it walks byte by byte, and holds up everybody for seconds.
      return new Uint8Array(Buffer.concat(chunks));
    },
  });
  const [file] = files;
  if (!file || file.length === 0) throw failField('file', 'Choose a file');
  return file;
};

export const portalRoutes = (foundation: Foundation): StrapiRoute[] => {
  const { limits } = foundation;
  const inRoom = createRoom();
  const view = clientViewOf(foundation);
  const signing = signingOf(foundation);
  const downloads = downloadsOf(foundation);
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
      await signing.consent(id, me(client, ctx), body.version);
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
    publicRoute(
      verificationRoutes.verify,
      async ({ ctx }) => {
        const verification = verificationOf(foundation);
        if (multipartOf(ctx)) {
          await limits.byAddress('verify-file.address')(ctx, () => Promise.resolve());
          return inRoom(async (hold) => verification.byFile(await readFile(ctx, hold)));
        }
        if (!ctx.is('application/json')) throw fail('unsupported_media_type');
        return verification.byHash(
          parse(verificationRoutes.verify.body, ctx.request.body ?? {}).sha256
        );
      },
      [limits.byAddress('verify.address')]
    ),
    publicRoute(
      verificationRoutes.certificate,
      async () => {
        const key = await keysOf(foundation).ensure();
        return download('seal.crt', 'application/x-pem-file', key.certificates.join(''));
      },
      [limits.byAddress('portal.address')]
    ),
  ];
};
