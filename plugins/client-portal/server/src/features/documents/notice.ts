import type { NotSentReason, Offer } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { lettersOf } from '../../kit/letters';
import { permissionsOf } from '../rights/service';
import type { ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';
import { documentTable, type DocumentRow } from './content-types';

export const noticeJob = 'documents.notice';
/** What arrives within so long of the first goes into one email. */
const groupMilliseconds = 5 * 60 * 1000;
const maxAdmins = 50;

interface Admin {
  email: string;
  name: string | null;
  locale: string;
}

/** Emails that say that something came: to admins what clients sent, to a client that a document is new. */
export const noticeOf = defineService((foundation) => {
  const { clock, database, jobs, settings, strapi, urls } = foundation;
  const letters = lettersOf(foundation);
  const table = database.of(documentTable);

  /** Admins who may see documents: by their roles, and super admins. */
  const admins = async (): Promise<Admin[]> => {
    const found = (await strapi.db.query('admin::user').findMany({
      where: {
        isActive: true,
        blocked: { $ne: true },
        roles: {
          $or: [
            { code: 'strapi-super-admin' },
            { permissions: { action: 'plugin::client-portal.documents.read' } },
          ],
        },
      },
      limit: maxAdmins,
    })) as { email: string; firstname?: string | null; preferedLanguage?: string | null }[];
    const unique = new Map(found.map((user) => [user.email, user]));
    return [...unique.values()].map(({ email, firstname, preferedLanguage }) => ({
      email,
      name: firstname ?? null,
      locale: preferedLanguage ?? 'en',
    }));
  };

  const recipients = async (): Promise<Admin[]> => {
    const { notifyAddresses } = (await settings.read()).documents;
    if (notifyAddresses.length === 0) return admins();
    return notifyAddresses.map((email) => ({ email, name: null, locale: 'en' }));
  };

  return {
    /** Asks for the email, in the transaction in which something arrived. */
    later: () =>
      jobs.enqueue([
        {
          kind: noticeJob,
          payload: {},
          runAt: new Date(clock.now().getTime() + groupMilliseconds),
        },
      ]),

    /** The job: one email to each admin about all that nobody was told of yet. */
    async tellAdmins() {
      const { notifyAdmins } = (await settings.read()).documents;
      const people = notifyAdmins ? await recipients() : [];
      await database.transaction(async () => {
        const fresh = (query: Parameters<Parameters<typeof table.list>[0]>[0]) =>
          query.where({ direction: 'received' }).whereNull('noticed_at').whereNull('deleted_at');
        const rows = await table.list((query) =>
          database.lock(fresh(query).orderBy('id').limit(500))
        );
        if (rows.length === 0) return;
        await table.update(
          (query) =>
            query.whereIn(
              'id',
              rows.map(({ id }) => id)
            ),
          {
            noticedAt: clock.now(),
          }
        );
        if (people.length === 0) return;
        const senders = await contactsOf(foundation).byIds([
          ...new Set(rows.map(({ contactId }) => contactId)),
        ]);
        const lines = senders.map(({ id, name }) => {
          const own = rows.filter(({ contactId }) => contactId === id).map((row) => row.name);
          const shown = own.slice(0, 10).join(', ');
          return `${name}: ${shown}${own.length > 10 ? ` +${own.length - 10}` : ''}`;
        });
        const from = senders.map(({ name }) => name).join(', ');
        await letters.toAdmins('documents-received', people, () => ({
          count: rows.length,
          from: from.slice(0, 200),
          lines,
          panelUrl: urls.panel('/received'),
        }));
      });
    },

    /** Tells a client that a document which it has got has a new version. Joins the caller's transaction. */
    async updated(
      contact: ContactRow,
      row: Pick<DocumentRow, 'documentId' | 'name' | 'message'>,
      by: string | null
    ): Promise<Offer> {
      const why = async (): Promise<NotSentReason | null> => {
        if (contact.access === 'off') return contact.disabledAt ? 'access_disabled' : 'access_off';
        if (!(await permissionsOf(foundation).mayContact(contact, 'documents')).allowed)
          return 'app_off';
        return contact.dndEmail ? 'do_not_disturb' : null;
      };
      const notSent = await why();
      if (notSent === null) {
        await letters.toContact('document-updated', contact, {
          issuedBy: by,
          target: { app: 'documents', item: row.documentId },
          title: row.name,
          note: row.message,
        });
      }
      return { activated: false, sent: notSent === null, notSent };
    },
  };
});
