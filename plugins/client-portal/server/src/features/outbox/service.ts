import type { z } from 'zod';
import type {
  Outbox,
  OutboxDetail,
  OutboxMessage,
  outboxQuerySchema,
  Jobs,
  jobsQuerySchema,
} from '#protocol';
import type { Narrow } from '../../foundation/database/database';
import { contains } from '../../foundation/database/like';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { jobTable } from '../../foundation/jobs/table';
import { brandOf } from '../../foundation/mail/brand';
import { renderMail } from '../../foundation/mail/render';
import { outboxTable, type OutboxRow } from '../../foundation/mail/table';
import { textFor } from '../../foundation/mail/templates';
import { pageOf } from '../../kit/records';
import { contactsOf } from '../people/service';

type OutboxQuery = z.output<typeof outboxQuerySchema>;
type JobsQuery = z.output<typeof jobsQuerySchema>;

/** What an admin sees of mail and jobs. */
export const outboxOf = defineService((foundation: Foundation) => {
  const { database, mail, settings, urls, clock } = foundation;
  const messages = database.of(outboxTable);
  const jobs = database.of(jobTable);
  const contacts = contactsOf(foundation);

  const narrow =
    (query: OutboxQuery, contactId: number | null): Narrow =>
    (builder) => {
      if (query.status) void builder.andWhere('status', query.status);
      if (contactId !== null) void builder.andWhere('contact_id', contactId);
      if (query.q) {
        const { q } = query;
        void builder.andWhere((any) =>
          any.whereRaw(...contains('to_address', q)).orWhereRaw(...contains('subject', q))
        );
      }
      return builder;
    };

  const serialise = async (rows: OutboxRow[]): Promise<OutboxMessage[]> => {
    const ids = [...new Set(rows.flatMap((row) => row.contactId ?? []))];
    const known = new Map(
      (ids.length ? await contacts.byIds(ids) : []).map((row) => [row.id, row])
    );
    return rows.map((row) => {
      const contact = known.get(row.contactId ?? 0);
      return {
        id: row.documentId,
        channel: row.channel,
        template: row.template,
        to: row.toAddress,
        contact: contact ? { id: contact.documentId, name: contact.name } : null,
        subject: row.subject ?? '',
        status: row.status,
        reason: row.reason,
        attempts: row.attempts,
        possiblyTwice: row.possiblyTwice,
        createdAt: row.createdAt.toISOString(),
        sentAt: row.sentAt?.toISOString() ?? null,
        nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
      };
    });
  };

  const need = async (documentId: string) => {
    const row = await messages.find((query) => query.where({ document_id: documentId }));
    if (!row) throw fail('not_found');
    return row;
  };

  return {
    async list(query: OutboxQuery): Promise<Outbox> {
      const contactId = query.contact ? (await contacts.need(query.contact)).id : null;
      const { rows, pagination } = await pageOf(messages, narrow(query, contactId), query);
      return {
        results: await serialise(rows),
        pagination,
        transport: mail.transport.kind,
      };
    },

    /** With SMTP a likeness without secrets; with the built-in mailbox the message itself. */
    async show(documentId: string): Promise<OutboxDetail> {
      const row = await need(documentId);
      const [message] = await serialise([row]);
      if (!message) throw fail('not_found');
      if (row.html !== null)
        return { ...message, html: row.html, text: row.text ?? '', live: true };
      const template = mail.get(row.template);
      const brand = await brandOf(await settings.read(), urls);
      const variables = {
        ...template.sample,
        ...template.likeness?.(row.data),
        name: row.toName ?? template.sample.name,
      };
      const likeness = renderMail(textFor(template, row), brand, row.locale, variables);
      return { ...message, html: likeness.html, text: likeness.text, live: false };
    },

    async retry(documentId: string) {
      const row = await need(documentId);
      if ((await mail.retry([row.id])) === 0)
        throw fail('conflict', { message: `It is ${row.status}` });
    },

    async retryFailed() {
      const failed = await messages.list((query) =>
        query.where('status', 'failed').select('id').limit(20_000)
      );
      if (failed.length > 0) await mail.retry(failed.map((row) => row.id));
    },

    async jobs(query: JobsQuery): Promise<Jobs> {
      const inState: Narrow = (builder) =>
        query.state ? builder.where('state', query.state) : builder;
      const { rows, pagination } = await pageOf(jobs, inState, query);
      return {
        results: rows.map((row) => ({
          id: row.documentId,
          kind: row.kind,
          state: row.state,
          attempts: row.attempts,
          lastError: row.lastError,
          runAt: row.runAt.toISOString(),
        })),
        pagination,
      };
    },

    async retryJob(documentId: string) {
      const changed = await jobs.update(
        (query) => query.where({ document_id: documentId, state: 'dead' }),
        { state: 'queued', attempts: 0, runAt: clock.now() }
      );
      if (changed === 0) throw fail('not_found');
    },
  };
});
