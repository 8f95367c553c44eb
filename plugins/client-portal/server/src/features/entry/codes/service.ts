import type { Challenge, Target } from '#protocol';
import { anyoneActor } from '../../../foundation/audit/audit';
import { addMinutes } from '../../../foundation/clock';
import { parseEmail } from '../../../foundation/email-address';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail, failField } from '../../../foundation/http/errors';
import { randomLoginCode, randomSecret, sha256 } from '../../../foundation/secrets';
import { contactTable } from '../../people/content-types';
import { challengeTable, type ChallengeRow } from '../content-types';
import { linksOf, targetOf } from '../links/service';
import { loginOf, type Caller, type Login } from '../login';
import { loginPurposes, maxCodeAttempts } from '../rules';

export const loginMailJob = 'access.login-mail';

/**
 * Logins that clients ask for themselves. A request does the same work whether or not the address is known:
 * it writes a challenge and a job. Only the job, in its own time, looks whom the address belongs to.
 */
const createCodes = (foundation: Foundation) => {
  const { happened, database, clock, secrets, settings, limits, jobs, mail } = foundation;
  const challenges = database.of(challengeTable);
  const contacts = database.of(contactTable);
  const links = linksOf(foundation);
  const login = loginOf(foundation);

  const open = async (
    asked: Pick<ChallengeRow, 'emailFolded' | 'renewsTokenId' | 'recipient'>,
    target: Target | null
  ): Promise<Challenge> => {
    const { lifetimes } = await settings.read();
    const id = randomSecret();
    const expiresAt = addMinutes(clock.now(), lifetimes.loginCodeMinutes);
    const idHash = sha256(id);
    await database.transaction(async () => {
      await challenges.insert({
        ...asked,
        idHash,
        targetApp: target?.app ?? null,
        targetItem: target?.item ?? null,
        attempts: 0,
        expiresAt,
      });
      await jobs.enqueue([{ kind: loginMailJob, payload: { challenge: idHash } }]);
      // Outside any contact's chain: whose address it is, is not looked up before the answer.
      await happened('login-mail.requested', {
        actor: anyoneActor,
        data: { challenge: idHash.slice(0, 16) },
      });
    });
    return { challenge: id, expiresAt: expiresAt.toISOString() };
  };

  const codeText = (idHash: string, code: string) => `${idHash}:${code}`;

  return {
    /** Throws `invalid_email`, `method_disabled` or `rate_limited`; never tells whether somebody is there. */
    async requestMail(typed: string, target: Target | null): Promise<Challenge> {
      const email = parseEmail(typed);
      if (!email) throw failField('email', 'This is not an email address', 'invalid_email');
      const { methods } = (await settings.read())['sign-in'];
      if (!methods.code && !methods.link) throw fail('method_disabled');
      const recipient = secrets.sign('recipient', email.folded);
      await limits.consume('login-mail.recipient', recipient);
      return open({ emailFolded: email.folded, renewsTokenId: null, recipient }, target);
    },

    /** A new mail to the address on file, for whoever holds a link that is dead (E11). */
    async renew(publicId: string, secret: string): Promise<Challenge> {
      await limits.consume('renew.link', publicId);
      const token = await links.held(publicId, secret, loginPurposes);
      const contact =
        token && (await contacts.find((query) => query.where({ id: token.contactId })));
      // A link nobody holds is counted like an address nobody has.
      const recipient = secrets.sign('recipient', contact?.emailFolded ?? `link:${publicId}`);
      await limits.consume('login-mail.recipient', recipient);
      return open(
        { emailFolded: null, renewsTokenId: token?.id ?? null, recipient },
        token && targetOf(token)
      );
    },

    /** The job behind both: finds the contact, ends what was mailed to it before, queues the mail. */
    async prepareMail(idHash: string) {
      const { general } = await settings.read();
      await database.transaction(async () => {
        const challenge = await challenges.find((query) => query.where({ id_hash: idHash }));
        if (!challenge || challenge.contactId || challenge.expiresAt <= clock.now()) return;
        const renewed =
          challenge.renewsTokenId === null ? undefined : await links.byId(challenge.renewsTokenId);
        const contact = await contacts.find((query) =>
          renewed
            ? query.where({ id: renewed.contactId })
            : query.where({ email_folded: challenge.emailFolded ?? '' })
        );
        const admitted = contact?.access === 'on' && general.enabled ? contact : undefined;
        await challenges.update((query) => query.where({ id: challenge.id }), {
          emailFolded: null,
          contactId: admitted?.id ?? null,
        });
        if (!admitted) return;
        await challenges.update(
          (query) =>
            query
              .where({ contact_id: admitted.id, used_at: null, superseded_at: null })
              .andWhere('id', '<', challenge.id),
          { supersededAt: clock.now() }
        );
        await links.revoke(admitted.id, ['login-mail', 'renewal']);
        await mail.queue(
          [
            {
              template: 'login-code',
              to: { name: admitted.name, address: admitted.email },
              locale: admitted.locale ?? 'en',
              contactId: admitted.id,
              data: { challenge: challenge.id, purpose: renewed ? 'renewal' : 'login-mail' },
            },
          ],
          true
        );
      });
    },

    /** Mints the code while its mail is being sent. */
    async mint(challengeId: number): Promise<{ code: string; challenge: ChallengeRow } | null> {
      const challenge = await challenges.find((query) => query.where({ id: challengeId }));
      if (!challenge || challenge.usedAt || challenge.supersededAt) return null;
      const code = randomLoginCode();
      const codeHmac = secrets.sign('login-code', codeText(challenge.idHash, code));
      await challenges.update((query) => query.where({ id: challengeId }), { codeHmac });
      return { code, challenge };
    },

    /** Throws `code_invalid` for whatever is wrong, `rate_limited` after too many wrong ones. */
    async verify(id: string, code: string, caller: Caller): Promise<Login> {
      const { methods } = (await settings.read())['sign-in'];
      if (!methods.code) throw fail('method_disabled');
      const idHash = sha256(id);
      const challenge = await challenges.find((query) => query.where({ id_hash: idHash }));
      if (!challenge) throw fail('code_invalid');
      await limits.consume('code.recipient', challenge.recipient);
      // Counted and committed before the comparison: parallel guesses can't share one count (threats 21, 31).
      const counted = await challenges.update(
        (query) =>
          query
            .where({ id_hash: idHash, used_at: null, superseded_at: null })
            .andWhere('attempts', '<', maxCodeAttempts)
            .andWhere('expires_at', '>', clock.now()),
        { attempts: database.knex.raw('attempts + 1') }
      );
      if (counted !== 1) throw fail('code_invalid');
      // Read again: the mail may have been sent, and with it the code set, since the first look.
      const current = await challenges.find((query) => query.where({ id_hash: idHash }));
      const right = secrets.verify('login-code', codeText(idHash, code), current?.codeHmac ?? '');
      if (!right || !current) {
        // Outside the contact's chain, whose lock and head an unknown address would not have to wait for.
        await happened('code.refused', {
          actor: anyoneActor,
          data: { challenge: challenge.documentId, attempts: current?.attempts ?? null },
          person: { address: caller.address, userAgent: caller.userAgent },
        });
        throw fail('code_invalid');
      }
      const entered = await login.byChallenge(current.id, caller);
      await limits.reward('code.recipient', challenge.recipient);
      return entered;
    },
  };
};

export const codesOf = defineService(createCodes);
