import { z } from 'zod';
import {
  publicIdSchema,
  triggerNameSchema,
  wordSchema,
  type Grant,
  type MessageTemplate,
  type NotSentReason,
} from '#protocol';
import { labelIn, type PortalApp } from '../../foundation/apps/registry';
import { systemActor } from '../../foundation/audit/audit';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { lettersOf } from '../../kit/letters';
import { contactTable, type ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';
import { permissionsOf } from '../rights/service';
import { accessOf } from '../entry/access';
import { grantTable, type GrantRow } from './content-types';
import { decideGrant } from './rules';

const grantedSchema = z.strictObject({
  app: z.string(),
  item: publicIdSchema,
  /** the trigger: `document`, `contract`, … or an app's own */
  why: triggerNameSchema,
  title: z.string().trim().max(200).optional(),
  by: z.string().max(200).optional(),
  activate: z.boolean().optional(),
  notify: z.boolean().optional(),
  /** words of whoever gives it, for the email */
  note: z.string().max(2000).nullish(),
  /** an email of the app's own instead of `offer-access`, defined with `linkMailsOf`; `words` are for its text */
  template: wordSchema<MessageTemplate>().default('offer-access'),
  words: z.record(z.string(), z.string()).default({}),
});

/** What is given: an item of an app, by which trigger; `activate` and `notify` go before the trigger's settings. */
export type Granted = z.input<typeof grantedSchema>;

export interface GrantOutcome {
  /** the ledger's line */
  grant: string;
  /** the same item was given before */
  again: boolean;
  /** the contact's portal was switched on by it */
  activated: boolean;
  /** the offer-access email was queued */
  offered: boolean;
  /** why not, then; `sent_before` with the time of the first */
  notSent: NotSentReason | null;
  offeredAt: Date | null;
}

const toGrant = (row: GrantRow): Grant => ({
  id: row.documentId,
  app: row.app,
  item: row.item,
  title: row.title,
  trigger: row.trigger,
  grantedBy: row.grantedBy,
  grantedAt: row.createdAt.toISOString(),
  repeats: row.repeats,
  offeredAt: row.offeredAt?.toISOString() ?? null,
  notSent: row.notSent,
});

/** How its mail begins to say what was given; empty where no app has words for the trigger. */
const offerOf = (apps: PortalApp[], trigger: string, locale: string | null) => {
  const offer = apps.find(({ offersAccess }) => offersAccess === trigger)?.offer;
  return offer ? labelIn({ label: offer }, locale) : '';
};

const createGrants = (foundation: Foundation) => {
  const { apps, happened, clock, database, settings } = foundation;
  const table = database.of(grantTable);
  const contacts = contactsOf(foundation);
  const access = accessOf(foundation);
  const permissions = permissionsOf(foundation);

  return {
    /**
     * Gives a contact an item of an app: the first grant switches the portal on, and an email with a link into
     * the item goes out once. Joins the caller's transaction. Later rooms only call this.
     * @param contactId document id
     * Throws `not_found` for a contact or an app that is not there.
     */
    async grant(contactId: string, given: Granted): Promise<GrantOutcome> {
      const { app, item, why, title, by, activate, notify, note, template, words } =
        grantedSchema.parse(given);
      if (!apps.get(app)) throw fail('not_found', { message: `There is no app ${app}` });
      const actor: AuditActor = by ? { type: 'admin', id: null, name: by } : systemActor;
      // All of it: within a transaction of Strapi's own, on SQLite a query beside it would wait for ever.
      return database.transaction(async () => {
        const { triggers } = (await settings.read())['access-triggers'];
        const trigger = triggers[why] ?? { activates: true, notifies: true };
        // The row's lock: of two grants of one item at the same moment, one is the first.
        await database.lock(
          database.query(contactTable.tableName).where({ document_id: contactId }).select('id')
        );
        const contact = await contacts.need(contactId);
        const key = { contact_id: contact.id, app, item };
        const before = await table.find((query) => query.where(key));
        const decided = decideGrant({
          contact,
          trigger,
          asked: { activate, notify },
          appAllowed: (await permissions.mayContact(contact, app)).allowed,
          offeredBefore: Boolean(before?.offeredAt),
        });
        if (decided.activates) await access.enable(contact, actor, `grant:${why}`);
        const offered = decided.notSent === null;
        const offeredAt = offered ? clock.now() : (before?.offeredAt ?? null);
        const row = {
          title: title ?? before?.title ?? null,
          trigger: why,
          offeredAt,
          // what was told before stays told: the line keeps its time, not the reason of the repeat
          notSent: offeredAt ? null : decided.notSent,
        };
        if (before) {
          await table.update((query) => query.where({ id: before.id }), {
            ...row,
            repeats: before.repeats + 1,
          });
        } else {
          await table.insert({
            ...row,
            contactId: contact.id,
            app,
            item,
            grantedBy: by ?? null,
            repeats: 0,
          });
        }
        if (offered) {
          await lettersOf(foundation).toContact(template, contact, {
            offer: offerOf(apps.all(), why, contact.locale),
            ...words,
            issuedBy: by ?? null,
            target: { app, item },
            title: row.title,
            trigger: why,
            note: note ?? null,
          });
        }
        await happened('access.granted', {
          actor,
          contact: contact.documentId,
          data: { app, item, trigger: why, offered, notSent: decided.notSent },
        });
        const line = await table.find((query) => query.where(key));
        return {
          grant: line?.documentId ?? '',
          again: before !== undefined,
          activated: decided.activates,
          offered,
          notSent: decided.notSent,
          offeredAt,
        };
      });
    },

    /** What giving these contacts something new of an app would do; changes nothing (C11). */
    async foresee(rows: ContactRow[], { app, why }: { app: string; why: string }) {
      const { triggers } = (await settings.read())['access-triggers'];
      const trigger = triggers[why] ?? { activates: true, notifies: true };
      const foreseen: (ReturnType<typeof decideGrant> & { contact: ContactRow })[] = [];
      for (const contact of rows) {
        const appAllowed = (await permissions.mayContact(contact, app)).allowed;
        const question = { contact, trigger, asked: {}, appAllowed, offeredBefore: false };
        foreseen.push({ contact, ...decideGrant(question) });
      }
      return foreseen;
    },

    ofContact: async (contactId: number): Promise<Grant[]> =>
      (
        await table.list((query) =>
          query.where({ contact_id: contactId }).orderBy('id', 'desc').limit(200)
        )
      ).map(toGrant),

    forget: (contactId: number) => table.delete((query) => query.where({ contact_id: contactId })),
  };
};

export type Grants = ReturnType<typeof createGrants>;

export const grantsOf = defineService(createGrants);
