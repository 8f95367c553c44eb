import { maximumPdfMegabytes, verificationRoutes as routes } from '#protocol';
import { megabyte } from '../../foundation/files/rules';
import { multipartOf } from '../../foundation/files/hide-multipart';
import type { Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { parse } from '../../foundation/http/parse';
import { type StrapiRoute, download, publicRoute } from '../../foundation/http/route';
import { sealKeysOf } from './keys';
import { readOneFile } from './one-file';
import { verificationOf } from './verification';

/** Sealed copies are longer than the originals that may be sent. */
const mostVerified = (maximumPdfMegabytes + 20) * megabyte;

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

/** What anybody may ask about a file. */
export const verificationApi = (foundation: Foundation): StrapiRoute[] => {
  const { limits } = foundation;
  const verification = verificationOf(foundation);
  const inRoom = createRoom();

  return [
    publicRoute(
      routes.verify,
      async ({ ctx }) => {
        if (multipartOf(ctx)) {
          await limits.byAddress('verify-file.address')(ctx, () => Promise.resolve());
          return inRoom(async (hold) => {
            const { file } = await readOneFile(ctx, mostVerified, hold);
            // Not `from`: it walks byte by byte, and holds up everybody for seconds.
            return verification.byFile(new Uint8Array(file));
          });
        }
        if (!ctx.is('application/json')) throw fail('unsupported_media_type');
        return verification.byHash(parse(routes.verify.body, ctx.request.body ?? {}).sha256);
      },
      [limits.byAddress('verify.address')]
    ),
    publicRoute(
      routes.certificate,
      async () => {
        const key = await sealKeysOf(foundation).ensure();
        return download('seal.crt', 'application/x-pem-file', key.certificates.join(''));
      },
      [limits.byAddress('portal.address')]
    ),
  ];
};
