import type { z } from 'zod';
import {
  requestTargetPrefix,
  type ClientDocumentRequest,
  type createDocumentRequestSchema,
  type DocumentRequest,
  type DocumentRequests,
  type documentRequestsQuerySchema,
  type MessageTemplate,
  type updateDocumentRequestSchema,
} from '../../../../../protocol/src';
import type { AuditActor } from '../../../foundation/audit/table';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { paginationOf } from '../../../foundation/http/pagination';
import { grantsOf } from '../../access/grants/service';
import { contactTable, type ContactRow } from '../../contacts/content-types';
import { contactsOf } from '../../contacts/service';
import {
  documentRequestTable,
  requestItemTable,
  type DocumentRequestRow,
  type RequestItemRow,
} from './content-types';
import { describeRequestsOf } from './describe';
import { isDue, nextReminder, stateOfRequest } from './rules';

type New = z.output<typeof createDocumentRequestSchema>;
type Changes = z.output<typeof updateDocumentRequestSchema>;
type Query = z.output<typeof documentRequestsQuerySchema>;

const dayIn = (locale: string, day: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  );

/** Checklists of files that clients are asked for: sent, answered, accepted or sent back, reminded of. */
const createRequests = (foundation: Foundation) => {
  const { audit, clock, database, events, mail } = foundation;
  const table = database.of(documentRequestTable);
  const items = database.of(requestItemTable);
  const contacts = contactsOf(foundation);

  const { describe, itemsOf, toClient } = describeRequestsOf(foundation);

  const need = async (documentId: string) => {
    const row = await table.find((query) => query.where({ document_id: documentId }));
    if (!row) throw fail('not_found', { message: 'No such request' });
    return row;
  };

  const describeOne = async (documentId: string): Promise<DocumentRequest> => {
    const [one] = await describe([await need(documentId)]);
    if (!one) throw fail('not_found');
    return one;
  };

  /** Its words: what is still wanted, and by when. */
  const wordsOf = (row: DocumentRequestRow, wanted: RequestItemRow[], locale: string | null) => ({
    items: wanted.map(({ label }) => label).join(', '),
    ...(row.dueOn ? { due: dayIn(locale ?? 'en', row.dueOn) } : {}),
  });

  const targetOf = ({ documentId }: DocumentRequestRow) => `${requestTargetPrefix}${documentId}`;

  const write = (
    template: MessageTemplate,
    contact: ContactRow,
    row: DocumentRequestRow,
    data: Record<string, string | null>
  ) =>
    mail.queue([
      {
        template,
        to: { name: contact.name, address: contact.email },
        locale: contact.locale ?? 'en',
        contactId: contact.id,
        data: { ...data, target: { app: 'documents', item: targetOf(row) } },
      },
    ]);

  const hold = async (contactId: number) => {
    await database.lock(
      database.query(contactTable.tableName).where({ id: contactId }).select('id')
    );
  };

  /** After a line has changed. */
  const settle = async (requestId: number) => {
    const row = await table.find((query) => query.where({ id: requestId }));
    if (!row) return;
    const states = (await items.list((query) => query.where({ request_id: requestId }))).map(
      ({ state }) => state
    );
    const state = stateOfRequest(row.state, states);
    if (state === row.state) return;
    await table.update((query) => query.where({ id: requestId }), {
      state,
      updatedAt: clock.now(),
    });
    if (state !== 'complete') return;
    const contact = await contacts.byId(row.contactId);
    if (contact) {
      await events.publish('document-request.completed', {
        contact: contact.documentId,
        request: row.documentId,
      });
    }
  };

  const createOne = async (contact: ContactRow, wanted: New, actor: AuditActor) => {
    const now = clock.now();
    const reminders = {
      firstAfterDays: wanted.reminders?.firstAfterDays ?? null,
      everyDays: wanted.reminders?.everyDays ?? null,
    };
    const id = await table.insert({
      contactId: contact.id,
      state: 'open',
      message: wanted.message ?? null,
      dueOn: wanted.dueOn ?? null,
      ...reminders,
      nextReminderAt: nextReminder(reminders, now, 0),
      reminded: 0,
      askedBy: actor.name,
    });
    await items.insertMany(
      wanted.items.map(({ label, note }, position) => ({
        requestId: id,
        position,
        label,
        note: note ?? null,
        state: 'missing' as const,
      }))
    );
    const row = await table.find((query) => query.where({ id }));
    if (!row) throw fail('internal');
    const lines = (await itemsOf([id]))(id);
    await audit.append({
      action: 'document.requested',
      actor,
      contact: contact.documentId,
      data: { request: row.documentId, items: lines.length },
    });
    await grantsOf(foundation).grant(contact.documentId, {
      app: 'documents',
      item: targetOf(row),
      why: 'document',
      title: lines
        .map(({ label }) => label)
        .join(', ')
        .slice(0, 200),
      ...(actor.name ? { by: actor.name } : {}),
      note: row.message,
      template: 'document-request',
      words: wordsOf(row, lines, contact.locale),
      ...(wanted.notify ? {} : { notify: false }),
    });
    await events.publish('document.requested', {
      contact: contact.documentId,
      request: row.documentId,
    });
    return row.documentId;
  };

  /** Writes the reminder, unless nothing is wanted any more. @returns whether there was something to remind of */
  const remind = async (row: DocumentRequestRow, by: string | null): Promise<boolean> => {
    const contact = await contacts.byId(row.contactId);
    const wanted = (await itemsOf([row.id]))(row.id).filter(({ state }) => isDue(state));
    if (!contact || wanted.length === 0) return false;
    const reminded = row.reminded + 1;
    const now = clock.now();
    await table.update((query) => query.where({ id: row.id }), {
      reminded,
      lastRemindedAt: now,
      nextReminderAt: nextReminder(row, now, reminded),
    });
    const note = row.message;
    const words = wordsOf(row, wanted, contact.locale);
    await write('document-reminder', contact, row, { ...words, issuedBy: by, note });
    return true;
  };

  return {
    describeOne,

    async create(wanted: New, actor: AuditActor): Promise<DocumentRequest[]> {
      const ids = [...new Set(wanted.contacts)];
      const people = await contacts.byDocumentIds(ids);
      if (people.length < ids.length) throw fail('not_found', { message: 'No such contact' });
      const made = await database.transaction(async () => {
        const all: string[] = [];
        for (const contact of people) {
          await hold(contact.id);
          all.push(await createOne(contact, wanted, actor));
        }
        return all;
      });
      return Promise.all(made.map(describeOne));
    },

    async list(query: Query): Promise<DocumentRequests> {
      const contact = query.contact ? await contacts.need(query.contact) : null;
      const narrow: Parameters<typeof table.list>[0] = (builder) => {
        if (contact) void builder.where({ contact_id: contact.id });
        if (query.state !== 'all') void builder.where({ state: query.state });
        return builder;
      };
      const rows = await table.list((builder) =>
        narrow(builder)
          .orderBy('id', 'desc')
          .limit(query.pageSize)
          .offset((query.page - 1) * query.pageSize)
      );
      const total = await table.count(narrow);
      return { results: await describe(rows), pagination: paginationOf(total, query) };
    },

    async update(documentId: string, { dueOn, reminders, state }: Changes, actor: AuditActor) {
      await database.transaction(async () => {
        const row = await need(documentId);
        const next =
          reminders === undefined
            ? {}
            : {
                firstAfterDays: reminders?.firstAfterDays ?? null,
                everyDays: reminders?.everyDays ?? null,
              };
        const days = { firstAfterDays: row.firstAfterDays, everyDays: row.everyDays, ...next };
        await table.update((query) => query.where({ id: row.id }), {
          ...next,
          ...(dueOn === undefined ? {} : { dueOn }),
          ...(state === undefined ? {} : { state }),
          nextReminderAt: nextReminder(days, row.lastRemindedAt ?? clock.now(), row.reminded),
        });
        // Open again, it may be complete after all.
        await settle(row.id);
        const contact = await contacts.byId(row.contactId);
        await audit.append({
          action: 'document-request.changed',
          actor,
          contact: contact?.documentId ?? null,
          data: { request: documentId, ...(state ? { state } : {}) },
        });
      });
      return describeOne(documentId);
    },

    /** An admin has looked at what came for a line. @param note why another is wanted; null: it is right */
    async judge(documentId: string, itemId: string, note: string | null, actor: AuditActor) {
      await database.transaction(async () => {
        const row = await need(documentId);
        await hold(row.contactId);
        const item = await items.find((query) =>
          query.where({ document_id: itemId, request_id: row.id })
        );
        if (!item) throw fail('not_found', { message: 'No such line' });
        const changed = await items.update(
          (query) =>
            query
              .where({ id: item.id })
              .whereIn('state', ['sent', note === null ? 'returned' : 'accepted']),
          note === null
            ? { state: 'accepted', returnNote: null }
            : { state: 'returned', returnNote: note }
        );
        if (changed === 0) throw fail('conflict', { message: 'Nothing was sent for this line' });
        const contact = await contacts.byId(row.contactId);
        await audit.append({
          action: note === null ? 'document.accepted' : 'document.returned',
          actor,
          contact: contact?.documentId ?? null,
          data: { request: documentId, item: itemId },
        });
        if (row.state === 'complete' && note !== null) {
          await table.update((query) => query.where({ id: row.id }), { state: 'open' });
        }
        await settle(row.id);
        if (note !== null && contact) {
          await write('document-returned', contact, row, {
            issuedBy: actor.name,
            title: item.label,
            note,
          });
        }
      });
      return describeOne(documentId);
    },

    /** By hand, whenever an admin likes. */
    async remindNow(documentId: string, actor: AuditActor) {
      await database.transaction(async () => {
        const row = await need(documentId);
        if (row.state !== 'open' || !(await remind(row, actor.name))) {
          throw fail('conflict', { message: 'Nothing is wanted any more' });
        }
      });
      return describeOne(documentId);
    },

    /** Reminders that are due, each in a transaction of its own: none goes out twice. */
    async remindDue() {
      const due: Parameters<typeof table.list>[0] = (query) =>
        query.where({ state: 'open' }).andWhere('next_reminder_at', '<=', clock.now());
      for (;;) {
        const rows = await table.list((query) => due(query).orderBy('id').limit(100));
        if (rows.length === 0) return;
        for (const { id } of rows) {
          await database.transaction(async () => {
            const claimed = await table.claim((query) => query.where({ id }), due, {
              nextReminderAt: null,
            });
            if (claimed) await remind(claimed, claimed.askedBy);
          });
        }
      }
    },

    /** A line that this client may answer. Throws `not_found`, or `conflict` when it wants nothing. */
    async needItem(contactId: number, item: string | number): Promise<RequestItemRow> {
      const found = await items.find((query) =>
        query.where(typeof item === 'number' ? { id: item } : { document_id: item })
      );
      const request = found && (await table.find((query) => query.where({ id: found.requestId })));
      if (!found || request?.contactId !== contactId) {
        throw fail('not_found', { message: 'No such line' });
      }
      if (request.state !== 'open' || found.state === 'accepted') {
        throw fail('conflict', { message: 'Nothing is wanted for this line' });
      }
      return found;
    },

    answered: async ({ id }: RequestItemRow) => {
      await items.update((query) => query.where({ id }), { state: 'sent' });
    },

    /** Open ones, and those that were completed in the last two weeks. */
    async forClient(contactId: number): Promise<ClientDocumentRequest[]> {
      const lately = new Date(clock.now().getTime() - 14 * 24 * 60 * 60 * 1000);
      const rows = await table.list((query) =>
        query
          .where({ contact_id: contactId })
          .andWhere((either) =>
            either
              .where('state', 'open')
              .orWhere((done) =>
                done.where('state', 'complete').andWhere('updated_at', '>', lately)
              )
          )
          .orderBy('id', 'desc')
          .limit(50)
      );
      return (await describe(rows)).map(toClient);
    },

    async oneForClient(contactId: number, documentId: string): Promise<ClientDocumentRequest> {
      const row = await need(documentId);
      if (row.contactId !== contactId || row.state === 'closed') throw fail('not_found');
      return toClient(await describeOne(documentId));
    },

    /** Lines that wait for the client. */
    async waitingFor(contactId: number) {
      const rows = await table.list((query) =>
        query.where({ contact_id: contactId, state: 'open' }).orderBy('id', 'desc').limit(20)
      );
      const lines = await itemsOf(rows.map(({ id }) => id));
      return rows.flatMap((row) =>
        lines(row.id)
          .filter(({ state }) => isDue(state))
          .map((item) => ({ request: row, item }))
      );
    },
  };
};

export const requestsOf = defineService(createRequests);
