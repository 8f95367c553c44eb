import { anyoneActor } from '../../../foundation/audit/audit';
import { parseEmail } from '../../../foundation/email-address';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail, failField } from '../../../foundation/http/errors';
import type { ContactRow } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { linksOf } from '../links/service';
import { loginOf, type Caller, type Login } from '../login';
import { linkState, provesPerson } from '../rules';
import { oidcOf } from '../oidc/service';
import { sessionsOf, type Client } from '../sessions/service';
import { usersOf } from '../users/service';
import { passwordFault } from './strength';

export const passwordResetJob = 'access.password-reset';

const faultMessages = {
  too_short: 'Take at least 10 characters',
  too_long: 'This is too long: at most 72 bytes',
  common: 'This is among the first that are tried. Take a few unrelated words',
} as const;

const createPasswords = (foundation: Foundation) => {
  const { happened, database, jobs, limits, mail, secrets, settings } = foundation;
  const contacts = contactsOf(foundation);
  const links = linksOf(foundation);
  const login = loginOf(foundation);
  const sessions = sessionsOf(foundation);
  const users = usersOf(foundation);

  const whenOn = async () => {
    const current = await settings.read();
    if (!current['sign-in'].methods.password) throw fail('method_disabled');
    return current;
  };

  const judge = async (password: string, contact: ContactRow) => {
    const { general } = await settings.read();
    const own = [contact.name, contact.email, contact.company ?? '', general.name];
    const fault = passwordFault(password, own);
    if (fault) throw failField('password', faultMessages[fault], 'password_weak');
  };

  /** In the caller's transaction: everything that the old password, or none, stood for ends. */
  const store = async (contact: ContactRow, hash: string, caller: Caller, keepSession?: number) => {
    await login.forgetWaiting(contact.id);
    await users.storePassword(contact, hash);
    await sessions.endAll(contact.id, keepSession);
    await happened('password.changed', {
      actor: { type: 'client', id: contact.documentId, name: null },
      contact: contact.documentId,
      person: { address: caller.address, userAgent: caller.userAgent },
    });
    await mail.queue(
      [
        {
          template: 'password-changed',
          to: { name: contact.name, address: contact.email },
          locale: contact.locale ?? 'en',
          contactId: contact.id,
        },
      ],
      true
    );
  };

  return {
    /** Throws `credentials_invalid`, the same in the same time for every reason, or `rate_limited`. */
    async login(typed: string, password: string, caller: Caller): Promise<Login> {
      await whenOn();
      const email = parseEmail(typed);
      if (!email) throw failField('email', 'This is not an email address', 'invalid_email');
      const recipient = secrets.sign('recipient', email.folded);
      // Counted before the comparison: a right guess in a burst of wrong ones is one of the burst (threat 62).
      await limits.consume('password.recipient', recipient);
      const contact = await contacts.byFoldedEmail(email.folded);
      const fits = await users.passwordFits(contact?.id, password);
      if (!fits || contact?.access !== 'on') {
        // Outside the contact's chain, whose lock and head an unknown address would not have to wait for.
        await happened('password.refused', {
          actor: anyoneActor,
          data: { recipient: recipient.slice(0, 16) },
          person: { address: caller.address, userAgent: caller.userAgent },
        });
        throw fail('credentials_invalid');
      }
      const entered = await login.byContact(contact.id, 'password', caller).catch(() => {
        throw fail('credentials_invalid');
      });
      await limits.reward('password.recipient', recipient);
      return entered;
    },

    /** The same work whoever asks; only the job looks whom the address belongs to. */
    async forgot(typed: string): Promise<void> {
      await whenOn();
      const email = parseEmail(typed);
      if (!email) throw failField('email', 'This is not an email address', 'invalid_email');
      await limits.consume('login-mail.recipient', secrets.sign('recipient', email.folded));
      await database.transaction(async () => {
        await jobs.enqueue([{ kind: passwordResetJob, payload: { email: email.folded } }]);
        await happened('password-reset.requested', { actor: anyoneActor });
      });
    },

    /** The job behind it. */
    async prepareReset(folded: string) {
      const { general, 'sign-in': signIn } = await settings.read();
      if (!general.enabled || !signIn.methods.password) return;
      const contact = await contacts.byFoldedEmail(folded);
      if (contact?.access === 'on') await this.mailReset(contact, null);
    },

    /** @param issuedBy the admin who sends it; null: the client asked for it @returns the outbox message */
    async mailReset(contact: ContactRow, issuedBy: string | null): Promise<string> {
      const [message] = await database.transaction(() =>
        mail.queue(
          [
            {
              template: 'password-reset',
              to: { name: contact.name, address: contact.email },
              locale: contact.locale ?? 'en',
              contactId: contact.id,
              data: { issuedBy },
            },
          ],
          true
        )
      );
      if (!message) throw fail('internal');
      return message;
    },

    /** Throws `link_invalid` or `password_weak`; a refused password does not use the link up. */
    async reset(
      publicId: string,
      secret: string,
      password: string,
      caller: Caller
    ): Promise<Login> {
      await whenOn();
      const token = await links.held(publicId, secret, ['password-reset']);
      const contact = token && (await contacts.byId(token.contactId));
      if (!contact || linkState(token, foundation.clock.now()) !== 'ready') {
        throw fail('link_invalid');
      }
      await judge(password, contact);
      const hash = await users.hash(password);
      return database.transaction(async () => {
        const used = await links.consume(publicId, secret, caller.userAgent, ['password-reset']);
        if (!used) throw fail('link_invalid');
        await store(contact, hash, caller);
        // An account that somebody else connected meanwhile would outlast the new password.
        await oidcOf(foundation).forget(contact.id);
        return login.byContact(
          contact.id,
          used.staffReadable ? 'staff-link' : 'mailed-link',
          caller
        );
      });
    },

    /** The client itself, logged in. Throws `credentials_invalid` at `current`, `proof_required`, `password_weak`. */
    async change(
      { contact, session }: Client,
      { current, password }: { current?: string | undefined; password: string },
      caller: Caller
    ) {
      await whenOn();
      if (contact.passwordSetAt) {
        await limits.consume('password.recipient', secrets.sign('recipient', contact.emailFolded));
        if (!(await users.passwordFits(contact.id, current ?? ''))) {
          throw failField('current', 'This is not your password', 'credentials_invalid');
        }
        await limits.reward('password.recipient', secrets.sign('recipient', contact.emailFolded));
      } else if (!provesPerson(session.method)) {
        throw fail('proof_required');
      }
      await judge(password, contact);
      const hash = await users.hash(password);
      await database.transaction(async () => {
        await store(contact, hash, caller, session.id);
      });
    },
  };
};

export const passwordsOf = defineService(createPasswords);
