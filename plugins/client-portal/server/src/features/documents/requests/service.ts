import type { z } from 'zod';
import type {
  createDocumentRequestSchema,
  DocumentRequest,
  DocumentRequests,
  documentRequestsQuerySchema,
  updateDocumentRequestSchema,
} from '#protocol';
import type { AuditActor } from '../../../foundation/audit/table';
import type { Narrow } from '../../../foundation/database/database';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { pageOf } from '../../../kit/records';
import { daysOf, nextReminder } from '../../../kit/reminders';
import { grantsOf } from '../../grants/service';
import { contactTable, type ContactRow } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { documentTable } from '../content-types';
import { documentRequestTable, requestItemTable } from './content-types';
import { describeRequestsOf } from './describe';
import { requestLettersOf, requestTarget, requestWords } from './letters';
import { stateOfRequest } from './rules';
import { itemMoves } from './states';

type New = z.output<typeof createDocumentRequestSchema>;
type Changes = z.output<typeof updateDocumentRequestSchema>;
type Query = z.output<typeof documentRequestsQuerySchema>;

/** Checklists of files that clients are asked for, as admins write and judge them: sent, accepted or sent back, reminded of. */
const createRequests = (foundation: Foundation) => {
  const { happened, clock, database } = foundation;
  const table = database.of(documentRequestTable);
  const items = database.of(requestItemTable);
  const documents = database.of(documentTable);
  const contacts = contactsOf(foundation);

  const { describe, describeOne, itemsOf, need, change } = describeRequestsOf(foundation);
  const { write } = requestLettersOf(foundation);

  const hold = async (contactId: number) => {
    await database.lock(
      database.query(contactTable.tableName).where({ id: contactId }).select('id')
    );
  };

  /** After a line has changed. @returns whether that has completed it */
  const settle = async (requestId: number): Promise<boolean> => {
    const row = await table.find((query) => query.where({ id: requestId }));
    if (!row) return false;
    const states = (await items.list((query) => query.where({ request_id: requestId }))).map(
      ({ state }) => state
    );
    const state = stateOfRequest(row.state, states);
    if (state === row.state) return false;
    await change(row, { state });
    return state === 'complete';
  };

  /** What a deed that may have completed a request tells of it. */
  const toldOf = (contact: ContactRow | undefined, isComplete: boolean) => ({
    events: ['document-request.completed'] as const,
    tells: contact && isComplete ? {} : null,
  });

  const createOne = async (contact: ContactRow, wanted: New, actor: AuditActor) => {
    const now = clock.now();
    const reminders = daysOf(wanted.reminders);
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
    await happened('document.requested', {
      actor,
      contact: contact.documentId,
      data: { request: row.documentId, items: lines.length },
    });
    await grantsOf(foundation).grant(contact.documentId, {
      app: 'documents',
      item: requestTarget(row),
      why: 'document',
      title: lines
        .map(({ label }) => label)
        .join(', ')
        .slice(0, 200),
      ...(actor.name ? { by: actor.name } : {}),
      note: row.message,
      template: 'document-request',
      words: requestWords(row, lines, contact.locale),
      ...(wanted.notify ? {} : { notify: false }),
    });
    return row.documentId;
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
      const narrow: Narrow = (builder) => {
        if (contact) void builder.where({ contact_id: contact.id });
        if (query.state !== 'all') void builder.where({ state: query.state });
        return builder;
      };
      const { rows, pagination } = await pageOf(table, narrow, query);
      return { results: await describe(rows), pagination };
    },

    async update(documentId: string, { dueOn, reminders, state }: Changes, actor: AuditActor) {
      await database.transaction(async () => {
        const row = await need(documentId);
        const days = daysOf(reminders === undefined ? row : reminders);
        await table.update((query) => query.where({ id: row.id }), {
          ...(reminders === undefined ? {} : days),
          ...(dueOn === undefined ? {} : { dueOn }),
          ...(state === undefined ? {} : { state }),
          nextReminderAt: nextReminder(days, row.lastRemindedAt ?? clock.now(), row.reminded),
        });
        // Open again, it may be complete after all.
        const isComplete = await settle(row.id);
        const contact = await contacts.byId(row.contactId);
        await happened('document-request.changed', {
          ...toldOf(contact, isComplete),
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
        const action = note === null ? 'accept' : 'return';
        const changed = await items.update(
          (query) => query.where({ id: item.id }).whereIn('state', itemMoves.statesThat(action)),
          { state: itemMoves.after(action), returnNote: note }
        );
        if (changed === 0) throw fail('conflict', { message: 'Nothing was sent for this line' });
        // Whoever has judged it has dealt with it.
        await documents.update(
          (query) => query.where({ item_id: item.id }).whereNull('dealt_with_at'),
          { dealtWithAt: clock.now(), dealtWithBy: actor.name }
        );
        const isComplete = await settle(row.id);
        const contact = await contacts.byId(row.contactId);
        await happened(note === null ? 'document.accepted' : 'document.returned', {
          ...toldOf(contact, isComplete),
          actor,
          contact: contact?.documentId ?? null,
          data: { request: documentId, item: itemId },
        });
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
  };
};

export const requestsOf = defineService(createRequests);
