import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { PortalConfig } from '../../config';
import { addSeconds, type Clock } from '../clock';
import type { Database, Repository } from '../database/database';
import { backoffSeconds, type JobDriver, type JobHandler } from '../jobs/driver';
import type { SettingsStore } from '../settings/settings';
import type { PortalUrls } from '../urls';
import { brandOf } from './brand';
import { senderOf } from './sender';
import { createPermits } from './permits';
import { renderMail, type RenderedMail } from './render';
import { type outboxTable, type OutboxRow } from './table';
import { textFor, type Composed, type MailTemplate, type MailTemplates } from './templates';
import type { Delivery, MailTransport } from './transport';

export const deliverKind = 'mail.deliver';
/** Codes and links that somebody waits for: a lane of its own beside the big sends. */
export const urgentKind = 'mail.deliver-urgent';

/** Messages whose links are minted in one transaction, some waves before they go out. */
const composedAhead = 40;
/** After this long somebody may have lost access since the minting; before, at worst the link is dead. */
const trustedMilliseconds = 250;

const maxTries = 6;
const interrupted =
  'The server ended while the mail provider had this message. It may have arrived: ask before you send it again.';
const payloadSchema = z.object({ messages: z.array(z.number()) });

interface DeliveryParts {
  strapi: Core.Strapi;
  config: PortalConfig;
  database: Database;
  settings: SettingsStore;
  clock: Clock;
  jobs: Pick<JobDriver, 'enqueue'>;
  urls: PortalUrls;
  templates: MailTemplates;
  transport: MailTransport;
  outbox: Repository<typeof outboxTable.columns>;
}

interface Settled {
  message: OutboxRow;
  mail: RenderedMail | null;
  delivery: Delivery | { suppressed: string };
}

/**
 * Sends in waves. A wave is marked as in flight, and committed, before the first byte goes out, and all waves
 * together are never larger than the SMTP pool: after a kill no more than that many messages can have gone
 * out twice, and the marks say which.
 */
export const createDelivery = (parts: DeliveryParts): Record<string, JobHandler> => {
  const { config, database, settings, clock, jobs, urls, templates, transport, outbox } = parts;

  const permits = createPermits(config.mail.poolSize);

  const eachTemplate = async <T>(
    messages: OutboxRow[],
    ask: (template: MailTemplate, messages: OutboxRow[]) => Promise<Map<number, T>>
  ) => {
    const all = new Map<number, T>();
    for (const [name, group] of groupByTemplate(messages)) {
      for (const [id, answer] of await ask(templates.get(name), group)) all.set(id, answer);
    }
    return all;
  };

  /** A message can stand in two jobs, after a failure and a kill: what another one has taken meanwhile is its own. */
  const untouched = async (seen: OutboxRow[]) => {
    const ids = seen.map((message) => message.id);
    const now = await outbox.list((query) => query.whereIn('id', ids).select('id', 'status'));
    const statuses = new Map(now.map((message) => [message.id, message.status]));
    return seen.filter((message) => statuses.get(message.id) === message.status);
  };

  /** Mints what the next messages carry. What a kill leaves unsent is minted anew; the lost secrets open nothing. */
  const compose = (messages: OutboxRow[]) =>
    database.transaction(() =>
      eachTemplate(messages, (template, group) => template.compose(group))
    );

  const markInFlight = async (wave: OutboxRow[]): Promise<Map<number, string>> => {
    const ids = wave.map((message) => message.id);
    // A message that is in flight before this run has touched it belongs to one that died.
    const lost = wave.filter((message) => message.status === 'sending').map(({ id }) => id);
    if (lost.length > 0) {
      await outbox.update((query) => query.whereIn('id', lost), { possiblyTwice: true });
    }
    await outbox.update((query) => query.whereIn('id', ids), {
      status: 'sending',
      attempts: database.knex.raw('attempts + 1'),
    });
    return eachTemplate(wave, (template, group) => template.refused(group));
  };

  /** All went well: one statement, committed by itself, closes a wave and opens the next. */
  const advanceAtOnce = async (done: Settled[], wave: OutboxRow[]) => {
    const sent = done.map(({ message }) => message.id);
    const next = wave.map((message) => message.id);
    const isSent = `id in (${sent.map(() => '?').join(', ')})`;
    const whenSent = (yes: string, no: string, values: Knex.Value[] = []) =>
      sent.length === 0
        ? database.knex.raw(no)
        : database.knex.raw(`case when ${isSent} then ${yes} else ${no} end`, [...sent, ...values]);
    await outbox.update((query) => query.whereIn('id', [...sent, ...next]), {
      status: whenSent(`'sent'`, `'sending'`),
      attempts: whenSent('attempts', 'attempts + 1'),
      sentAt: whenSent('?', 'sent_at', [clock.now()]),
      reason: null,
    });
    return new Map<number, string>();
  };

  /** Settles one wave and marks the next, in one step. @returns which of the next may not go out after all */
  const advance = (done: Settled[], wave: OutboxRow[], urgent: boolean, recheck: boolean) => {
    const plain =
      transport.kind === 'smtp' &&
      !recheck &&
      done.every(({ delivery }) => 'sent' in delivery && delivery.sent) &&
      wave.every((message) => message.status === 'queued');
    if (plain) return advanceAtOnce(done, wave);
    return database.quickTransaction(async () => {
      await settle(done, urgent);
      return markInFlight(wave);
    });
  };

  const settle = async (settled: Settled[], urgent: boolean) => {
    const now = clock.now();
    const sent = settled.filter(({ delivery }) => 'sent' in delivery && delivery.sent);
    if (sent.length > 0 && transport.kind === 'smtp') {
      const ids = sent.map(({ message }) => message.id);
      await outbox.update((query) => query.whereIn('id', ids), {
        status: 'sent',
        sentAt: now,
        reason: null,
      });
    }
    for (const { message, mail, delivery } of settled) {
      const one = { id: message.id };
      if ('suppressed' in delivery) {
        await outbox.update((query) => query.where(one), {
          status: 'suppressed',
          reason: delivery.suppressed,
        });
      } else if (delivery.sent) {
        if (transport.kind === 'mailbox') {
          const copy = { html: mail?.html ?? null, text: mail?.text ?? null };
          await outbox.update((query) => query.where(one), {
            status: 'sent',
            sentAt: now,
            ...copy,
          });
        }
      } else {
        const tries = message.attempts + 1;
        const final = delivery.permanent || tries >= maxTries;
        const nextAttemptAt = final ? null : addSeconds(now, backoffSeconds(tries));
        await outbox.update((query) => query.where(one), {
          status: final ? 'failed' : 'queued',
          reason: delivery.reason,
          nextAttemptAt,
        });
        if (nextAttemptAt) {
          const kind = urgent ? urgentKind : deliverKind;
          await jobs.enqueue([{ kind, payload: { messages: [message.id] }, runAt: nextAttemptAt }]);
        }
      }
    }
  };

  const send = async (message: OutboxRow, composed: Composed): Promise<Settled> => {
    if ('suppress' in composed) {
      return { message, mail: null, delivery: { suppressed: composed.suppress } };
    }
    if (message.status === 'sending' && !transport.repeats)
      return {
        message,
        mail: null,
        delivery: { sent: false, permanent: true, reason: interrupted },
      };
    const current = await settings.read();
    const brand = await brandOf(current, urls);
    const text = textFor(templates.get(message.template), message);
    let mail: RenderedMail;
    try {
      mail = renderMail(text, brand, message.locale, composed.variables);
    } catch (error) {
      const reason = `The template can't be rendered: ${String(error)}`;
      return { message, mail: null, delivery: { sent: false, permanent: true, reason } };
    }
    const { senderName, replyTo } = current.email;
    const delivery = await transport.send(
      {
        to: { name: message.toName, address: message.toAddress },
        from: {
          name: senderName ?? current.general.name,
          address: senderOf(parts.strapi, current),
        },
        replyTo,
        messageId: `<${message.documentId}@${new URL(urls.publicUrl).hostname}>`,
      },
      mail,
      composed.attachments
    );
    return { message, mail, delivery };
  };

  const handler =
    (urgent: boolean): JobHandler =>
    async (job) => {
      const { messages } = payloadSchema.parse(job.payload);
      const pending = await outbox.list((query) =>
        query.whereIn('id', messages).whereIn('status', ['queued', 'sending']).orderBy('id')
      );
      let settled: Settled[] = [];
      let held = 0;
      // Permits go back only when what they stood for is settled: until then it would be sent again.
      const release = async () => {
        const done = settled;
        settled = [];
        await database.quickTransaction(() => settle(done, urgent));
        permits.give(held);
        held = 0;
      };
      try {
        while (pending.length > 0) {
          const chunk = await untouched(pending.splice(0, composedAhead));
          const composed = await compose(chunk);
          const composedAt = Date.now();
          while (chunk.length > 0) {
            if (held === 0) held = await permits.take(urgent ? 1 : chunk.length);
            const wave = chunk.splice(0, held);
            const done = settled;
            const recheck = Date.now() - composedAt > trustedMilliseconds;
            const refused = await advance(done, wave, urgent, recheck);
            settled = await Promise.all(
              wave.map((message) => {
                const reason = refused.get(message.id);
                const ready = composed.get(message.id) ?? { suppress: 'contact_gone' };
                return send(message, reason === undefined ? ready : { suppress: reason });
              })
            );
            if (permits.wanted) await release();
          }
        }
        await release();
      } finally {
        permits.give(held);
      }
    };

  return { [deliverKind]: handler(false), [urgentKind]: handler(true) };
};

const groupByTemplate = (messages: OutboxRow[]) => {
  const groups = new Map<OutboxRow['template'], OutboxRow[]>();
  for (const message of messages) {
    groups.set(message.template, [...(groups.get(message.template) ?? []), message]);
  }
  return groups;
};
