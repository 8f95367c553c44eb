import type { DocumentAudience, Offer, ShareForecast } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { grantsOf } from '../grants/service';
import { permissionsOf } from '../rights/service';
import type { ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';
import { activityOf } from './activity';
import { documentTable, type DocumentRow } from './content-types';
import { stateOf } from './rules';

const trigger = { app: 'documents', why: 'document' };

interface Sorted {
  ready: DocumentRow[];
  waiting: DocumentRow[];
}

const titleOf = ([first, ...more]: DocumentRow[]) =>
  more.length === 0 ? (first?.name ?? '') : `${first?.name ?? ''} +${more.length}`;

/** What sharing does beside sharing: access, one email (C8, C9), and who sees a file in the end. */
export const sharingOf = defineService((foundation) => {
  const { database, files, settings } = foundation;
  const table = database.of(documentTable);
  const grants = grantsOf(foundation);
  const contacts = contactsOf(foundation);

  return {
    /** Which of them can be opened by now, and which wait for the scanner. */
    async sort(rows: DocumentRow[]): Promise<Sorted> {
      const states = new Map(
        (await files.byIds(rows.map(({ fileId }) => fileId))).map((file) => [
          file.id,
          stateOf(file),
        ])
      );
      return {
        ready: rows.filter(({ fileId }) => states.get(fileId) === 'ready'),
        waiting: rows.filter(({ fileId }) => states.get(fileId) === 'checking'),
      };
    },

    /**
     * Mails one contact about documents that are shared with it now: one email for all of them. What waits for
     * the scanner is told when it has passed. Joins the caller's transaction, whose deeds tell the event.
     */
    async offer(
      contact: ContactRow,
      { ready, waiting }: Sorted,
      { by, notify }: { by: string | null; notify: boolean }
    ): Promise<Offer> {
      if (waiting.length > 0) {
        await table.update(
          (query) =>
            query.whereIn(
              'id',
              waiting.map(({ id }) => id)
            ),
          { tellWhenReady: notify }
        );
      }
      const [first, ...more] = ready;
      if (!first) return { activated: false, sent: false, notSent: null };
      const from = { ...trigger, ...(by ? { by } : {}) };
      const outcome = await grants.grant(contact.documentId, {
        ...from,
        item: first.documentId,
        title: titleOf(ready).slice(0, 200),
        note: first.message,
        ...(notify ? {} : { notify: false }),
      });
      for (const row of more) {
        // In the ledger too; their email is the first one's.
        await grants.grant(contact.documentId, {
          ...from,
          item: row.documentId,
          title: row.name.slice(0, 200),
          notify: false,
        });
      }
      if (outcome.offered) {
        await activityOf(foundation).record(
          ready.map(({ id }) => id),
          {
            activity: 'offered',
            actor: { type: 'system', id: null, name: null },
          }
        );
      }
      return { activated: outcome.activated, sent: outcome.offered, notSent: outcome.notSent };
    },

    /** Who would be told and who not, before anything is shared (C11). */
    async forecast(ids: string[]): Promise<ShareForecast> {
      const rows = await contacts.byDocumentIds([...new Set(ids)]);
      const foreseen = new Map(
        (await grants.foresee(rows, trigger)).map((one) => [one.contact.documentId, one])
      );
      const entries = [...new Set(ids)].map((id): ShareForecast['entries'][number] => {
        const one = foreseen.get(id);
        if (!one)
          return {
            contact: id,
            name: null,
            email: null,
            outcome: 'unknown',
            activates: false,
            reason: 'unknown_contact',
          };
        return {
          contact: id,
          name: one.contact.name,
          email: one.contact.email,
          outcome: one.notSent === null ? 'mail' : 'no-mail',
          activates: one.activates,
          reason: one.notSent,
        };
      });
      return {
        total: entries.length,
        mailed: entries.filter(({ outcome }) => outcome === 'mail').length,
        activated: entries.filter(({ activates }) => activates).length,
        entries,
      };
    },

    /** Everybody who has this very file, whether they see it, and what decides that. */
    async audience(row: DocumentRow): Promise<DocumentAudience> {
      const copies = await table.list((query) =>
        query.where({ file_id: row.fileId }).orderBy('id').limit(1000)
      );
      const people = new Map(
        (await contacts.byIds(copies.map(({ contactId }) => contactId))).map((one) => [one.id, one])
      );
      const [file] = await files.byIds([row.fileId]);
      const state = stateOf(file);
      const open = (await settings.read()).general.enabled;
      const results: DocumentAudience['results'] = [];
      for (const copy of copies) {
        const contact = people.get(copy.contactId);
        if (!contact) continue;
        const app = await permissionsOf(foundation).mayContact(contact, 'documents');
        const decide = (): DocumentAudience['results'][number]['why'] => {
          if (copy.deletedAt) return 'deleted';
          if (copy.direction === 'sent' && !copy.shared) return 'internal';
          if (state !== 'ready') return state;
          if (!open) return 'portal-closed';
          if (contact.access === 'off') return 'access-off';
          return app.allowed ? 'shared' : app.why;
        };
        const why = decide();
        results.push({
          document: copy.documentId,
          contact: { id: contact.documentId, name: contact.name, email: contact.email },
          sees: why === 'shared',
          why,
          firstSeenAt: copy.firstSeenAt?.toISOString() ?? null,
        });
      }
      return { results };
    },
  };
});
