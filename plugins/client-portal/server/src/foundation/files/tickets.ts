import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../clock';
import { fail } from '../http/errors';
import { randomPublicId, type Secrets } from '../secrets';

const seconds = 60;
/** A download that broke off may go on for so long, where it was (RFC 9110 13.1.5), by the session that began it. */
const resumeSeconds = 24 * 60 * 60;

const ticketSchema = z.object({
  /** what is fetched: a document's id, for example */
  sub: z.string(),
  /** the session or admin that asked */
  sid: z.string(),
  version: z.number().int(),
  disposition: z.enum(['attachment', 'inline']),
  jti: z.string(),
  iat: z.number(),
});

export interface Ticket {
  subject: string;
  holder: string;
  version: number;
  disposition: 'attachment' | 'inline';
}

export interface ReadTicket extends Ticket {
  /** of this one ticket */
  id: string;
  /** its minute is over: only what was begun may go on */
  onlyResumes: boolean;
}

/** Downloads are allowed one by one: a token for one file, one holder, one minute. */
export const createTickets = (secrets: Secrets, clock: Clock) => ({
  issue(audience: string, { subject, holder, version, disposition }: Ticket) {
    const now = Math.floor(clock.now().getTime() / 1000);
    const [key] = secrets.keys('download');
    if (!key) throw fail('internal');
    const id = randomPublicId();
    const token = jwt.sign(
      { sub: subject, sid: holder, version, disposition, jti: id, iat: now },
      key,
      { algorithm: 'HS256', audience }
    );
    return { id, token, expiresAt: new Date((now + seconds) * 1000) };
  },

  /** Throws `download_expired`, whatever is wrong with it. */
  read(audience: string, token: unknown): ReadTicket {
    for (const key of secrets.keys('download')) {
      try {
        const { sub, sid, version, disposition, jti, iat } = ticketSchema.parse(
          jwt.verify(String(token), key, { algorithms: ['HS256'], audience })
        );
        const age = clock.now().getTime() / 1000 - iat;
        if (age > resumeSeconds) break;
        return {
          subject: sub,
          holder: sid,
          version,
          disposition,
          id: jti,
          onlyResumes: age > seconds,
        };
      } catch {
        // not this key's, or none of ours
      }
    }
    throw fail('download_expired');
  },
});

export type Tickets = ReturnType<typeof createTickets>;
