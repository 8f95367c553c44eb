import type { Core } from '@strapi/types';
import type { MessageTemplate } from '#protocol';
import type { PortalConfig } from '../../config';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { JobDriver, JobHandler, NewJob } from '../jobs/driver';
import { randomDocumentId } from '../secrets';
import type { SettingsStore } from '../settings/settings';
import type { PortalUrls } from '../urls';
import { brandOf } from './brand';
import { createDelivery, deliverKind, urgentKind } from './delivery';
import { renderSubject } from './render';
import { outboxTable } from './table';
import { createMailTemplates, textFor, type MailTemplates } from './templates';
import { createMailboxTransport, createSmtpTransport, type MailTransport } from './transport';

export interface NewMessage {
  template: MessageTemplate;
  to: { name: string | null; address: string };
  locale: string;
  contactId: number | null;
  batchId?: number;
  data?: Record<string, unknown>;
  /** kept and shown, never sent */
  suppressed?: string;
}

export interface Mail extends MailTemplates {
  readonly transport: MailTransport;
  /**
   * Writes messages and the jobs that send them, in the running transaction.
   * @param urgent somebody waits for it: it does not queue behind a big send
   * @returns document ids, in order
   */
  queue(messages: NewMessage[], urgent?: boolean): Promise<string[]>;
  /** Sends failed messages again. @returns how many */
  retry(ids: number[]): Promise<number>;
  handlers: Record<string, JobHandler>;
}

interface MailParts {
  strapi: Core.Strapi;
  config: PortalConfig;
  database: Database;
  settings: SettingsStore;
  clock: Clock;
  jobs: Pick<JobDriver, 'enqueue'>;
  urls: PortalUrls;
}

/** Messages in one job: enough to keep the pool busy, few enough that processes share a big send. */
const messagesPerJob = 200;

export const createMail = (parts: MailParts): Mail => {
  const { strapi, config, database, settings, jobs, urls } = parts;
  const templates = createMailTemplates();
  const outbox = database.of(outboxTable);
  const transport =
    config.mail.transport === 'smtp' ? createSmtpTransport(strapi) : createMailboxTransport();

  const enqueue = async (ids: number[], kind: string) => {
    const all: NewJob[] = [];
    for (let start = 0; start < ids.length; start += messagesPerJob) {
      all.push({ kind, payload: { messages: ids.slice(start, start + messagesPerJob) } });
    }
    await jobs.enqueue(all);
  };

  return {
    ...templates,
    transport,
    async queue(messages, urgent = false) {
      const brand = await brandOf(await settings.read(), urls);
      const rows = messages.map((message) => ({
        documentId: randomDocumentId(),
        channel: 'email' as const,
        template: message.template,
        toAddress: message.to.address,
        toName: message.to.name,
        locale: message.locale,
        contactId: message.contactId,
        batchId: message.batchId ?? null,
        data: message.data ?? {},
        subject: renderSubject(
          textFor(templates.get(message.template), {
            locale: message.locale,
            data: message.data ?? {},
          }),
          brand,
          message.data ?? {}
        ).slice(0, 250),
        status: message.suppressed ? ('suppressed' as const) : ('queued' as const),
        reason: message.suppressed ?? null,
        attempts: 0,
        possiblyTwice: false,
      }));
      await outbox.insertMany(rows);
      const documentIds = rows.map((row) => row.documentId);
      const toSend = rows.filter((row) => row.status === 'queued').map((row) => row.documentId);
      const ids: number[] = [];
      for (let start = 0; start < toSend.length; start += messagesPerJob) {
        const chunk = toSend.slice(start, start + messagesPerJob);
        const found = await outbox.list((query) =>
          query.whereIn('document_id', chunk).select('id').orderBy('id')
        );
        ids.push(...found.map((row) => row.id));
      }
      await enqueue(ids, urgent ? urgentKind : deliverKind);
      return documentIds;
    },
    retry: (ids) =>
      database.transaction(async () => {
        const changed = await outbox.update(
          (query) => query.whereIn('id', ids).andWhere('status', 'failed'),
          { status: 'queued', attempts: 0, reason: null, nextAttemptAt: null }
        );
        if (changed > 0) await enqueue(ids, deliverKind);
        return changed;
      }),
    handlers: createDelivery({ ...parts, templates, transport, outbox }),
  };
};
