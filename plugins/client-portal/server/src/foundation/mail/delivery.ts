import type { Core } from '@strapi/types';
import { z } from 'zod';
import type { PortalConfig } from '../../config';
import { addSeconds, type Clock } from '../clock';
import type { Database, Repository } from '../database/database';
import { backoffSeconds, type JobDriver, type JobHandler } from '../jobs/driver';
import type { SettingsStore } from '../settings/settings';
import { parseEmail } from '../email-address';
import type { PortalUrls } from '../urls';
import { brandOf } from './brand';
import { renderMail, type RenderedMail } from './render';
import { type outboxTable, type OutboxRow } from './table';
import { textIn, type Composed, type MailTemplates } from './templates';
import type { Delivery, MailTransport } from './transport';

export const deliverKind = 'mail.deliver';
/** Codes and links that somebody waits for: a lane of its own beside the big sends. */
export const urgentKind = 'mail.deliver-urgent';

const maxTries = 6;
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

interface InFlight {
  message: OutboxRow;
  composed: Composed;
}

interface Settled {
  message: OutboxRow;
  mail: RenderedMail | null;
  delivery: Delivery | { suppressed: string };
}

/**
 * Sends in waves. A wave is marked as in flight, and committed, before the first byte goes out, and is as
 * large as the SMTP pool: after a kill no more than that many messages can have gone out twice, and the
 * marks say which.
 */
export const createDelivery = (parts: DeliveryParts): Record<string, JobHandler> => {
  const { config, database, settings, clock, jobs, urls, templates, transport, outbox } = parts;

  const markInFlight = async (candidates: OutboxRow[]): Promise<InFlight[]> => {
    const ids = candidates.map((message) => message.id);
    if (ids.length === 0) return [];
    // A message that is still in flight here belongs to a run that died.
    const lost = candidates.filter((message) => message.status === 'sending').map(({ id }) => id);
    if (lost.length > 0) {
      await outbox.update((query) => query.whereIn('id', lost), { possiblyTwice: true });
    }
    await outbox.update((query) => query.whereIn('id', ids), {
      status: 'sending',
      attempts: database.knex.raw('attempts + 1'),
    });
    const all: InFlight[] = [];
    for (const [template, messages] of groupByTemplate(candidates)) {
      const composed = await templates.get(template).compose(messages);
      for (const message of messages) {
        all.push({ message, composed: composed.get(message.id) ?? { suppress: 'contact_gone' } });
      }
    }
    return all;
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

  const send = async ({ message, composed }: InFlight): Promise<Settled> => {
    if ('suppress' in composed) {
      return { message, mail: null, delivery: { suppressed: composed.suppress } };
    }
    const current = await settings.read();
    const brand = brandOf(current, urls);
    const text = textIn(templates.get(message.template), message.locale);
    const mail = renderMail(text, brand, message.locale, composed.variables);
    const { senderName, senderAddress, replyTo } = current.email;
    const delivery = await transport.send(
      {
        to: { name: message.toName, address: message.toAddress },
        from: {
          name: senderName ?? current.general.name,
          address: senderAddress ?? defaultSender(parts.strapi),
        },
        replyTo,
        messageId: `<${message.documentId}@${new URL(urls.publicUrl).hostname}>`,
      },
      mail
    );
    return { message, mail, delivery };
  };

  const handler =
    (urgent: boolean): JobHandler =>
    async (job) => {
      const { messages } = payloadSchema.parse(job.payload);
      const waveSize = urgent ? 1 : Math.max(1, config.mail.poolSize - 1);
      const pending = await outbox.list((query) =>
        query.whereIn('id', messages).whereIn('status', ['queued', 'sending']).orderBy('id')
      );
      let settled: Settled[] = [];
      while (pending.length > 0 || settled.length > 0) {
        const wave = pending.splice(0, waveSize);
        const done = settled;
        const inFlight = await database.transaction(async () => {
          await settle(done, urgent);
          return markInFlight(wave);
        });
        settled = await Promise.all(inFlight.map(send));
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

/** Strapi's default sender (A9), which may be written `Name <address>`. */
const defaultSender = (strapi: Core.Strapi): string => {
  const configured = strapi.config.get<string>('plugin::email.settings.defaultFrom', '');
  return parseEmail(configured)?.address ?? 'no-reply@localhost';
};
