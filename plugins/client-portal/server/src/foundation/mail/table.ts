import type { MessageStatus, MessageTemplate } from '#protocol';
import { c, defineTable, type RowOf } from '../database/table';

/** Mail that went out, waits, failed or was held back. Never a secret, but for the built-in mailbox's copy. */
export const outboxTable = defineTable({
  name: 'outbox-message',
  plural: 'outbox-messages',
  displayName: 'Outbox message',
  columns: {
    channel: c.word<'email'>(),
    template: c.word<MessageTemplate>(),
    toAddress: c.string(),
    toName: c.nullableString(),
    locale: c.string(),
    contactId: c.nullableInteger(),
    batchId: c.nullableInteger(),
    /** what the template's composer needs at the time of sending: ids and words, no secrets */
    data: c.json<Record<string, unknown>>(),
    subject: c.nullableString(),
    status: c.word<MessageStatus>(),
    reason: c.nullableText(),
    attempts: c.integer(),
    nextAttemptAt: c.nullableDate(),
    possiblyTwice: c.boolean(),
    sentAt: c.nullableDate(),
    /** the message itself, kept by the built-in mailbox only */
    html: c.nullableText(),
    text: c.nullableText(),
  },
  indexes: [['batchId', 'status'], ['contactId'], ['status'], ['createdAt']],
});

export type OutboxRow = RowOf<typeof outboxTable>;
