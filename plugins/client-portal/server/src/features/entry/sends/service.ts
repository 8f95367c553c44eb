import type { Batch, MessageStatus, sendRequestSchema } from '#protocol';
import type { z } from 'zod';
import type { AuditActor } from '../../../foundation/audit/table';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import type { NewMessage } from '../../../foundation/mail/mail';
import { outboxTable } from '../../../foundation/mail/table';
import { contactTable, type ContactRow } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { batchTable, type BatchRow } from '../content-types';
import { invitationsOf } from '../invitations/service';
import type { SendKind } from '../rules';
import { accessOf } from '../access';
import { recipientsOf, type Recipient } from './recipients';

export const expandJob = 'access.expand-batch';

/** Recipients in one transaction. */
const chunkSize = 200;

type Asked = z.output<typeof sendRequestSchema>;

/** Sends to one or to thousands: the request writes down what is asked, a job turns it into messages. */
const createSends = (foundation: Foundation) => {
  const { database, clock, jobs, mail, happened } = foundation;
  const batches = database.of(batchTable);
  const outbox = database.of(outboxTable);
  const contactRows = database.of(contactTable);
  const contacts = contactsOf(foundation);
  const recipients = recipientsOf(foundation);
  const access = accessOf(foundation);
  const invitations = invitationsOf(foundation);

  const templateFor = (kind: SendKind, contact: ContactRow | null): NewMessage['template'] => {
    if (kind === 'invitation') return 'invitation';
    return contact?.joinedAt ? 'login-email' : 'first-login';
  };

  const toMessage = (batch: BatchRow, { entry, contact }: Recipient): NewMessage => ({
    template: templateFor(batch.kind, contact),
    to: { name: contact?.name ?? null, address: entry.email ?? entry.input.slice(0, 250) },
    locale: contact?.locale ?? 'en',
    contactId: contact?.id ?? null,
    batchId: batch.id,
    data: {
      issuedBy: batch.actorName,
      apps: batch.apps,
      ...(batch.note ? { note: batch.note } : {}),
    },
    ...(entry.reason ? { suppressed: entry.reason } : {}),
  });

  /** Makes the contacts that are missing and switches on the access that a send means to give. */
  const admit = async (
    chunk: Recipient[],
    actor: AuditActor,
    kind: SendKind
  ): Promise<Recipient[]> => {
    const missing = chunk.flatMap(({ entry, email }) => (entry.creates && email ? [email] : []));
    const made = new Map((await contacts.ensure(missing)).map((row) => [row.emailFolded, row]));
    const found = chunk.map((recipient) => ({
      ...recipient,
      contact: recipient.contact ?? made.get(recipient.email?.folded ?? '') ?? null,
    }));
    for (const { entry, contact } of found) {
      if (entry.grants && contact) await access.enable(contact, actor, kind);
    }
    return found;
  };

  const slice = (batch: BatchRow): { contacts: string[]; emails: string[] } => {
    const end = batch.cursor + chunkSize;
    const contactCount = batch.contacts.length;
    return {
      contacts: batch.contacts.slice(batch.cursor, end),
      emails: batch.emails.slice(
        Math.max(0, batch.cursor - contactCount),
        Math.max(0, end - contactCount)
      ),
    };
  };

  /** Addresses of the chunks that are done: a duplicate may stand thousands of rows away. */
  const seenBefore = async (batch: BatchRow) => {
    if (batch.cursor === 0) return new Set<string>();
    const done = await recipients(batch.kind, {
      contacts: batch.contacts.slice(0, batch.cursor),
      emails: batch.emails.slice(0, Math.max(0, batch.cursor - batch.contacts.length)),
    });
    return new Set(
      done.flatMap(({ contact, email }) => contact?.emailFolded ?? email?.folded ?? [])
    );
  };

  return {
    forecast: (kind: SendKind, asked: Asked) => recipients(kind, asked),

    async start(kind: SendKind, asked: Asked, actor: AuditActor): Promise<string> {
      return database.transaction(async () => {
        const id = await batches.insert({
          kind,
          contacts: asked.contacts,
          emails: asked.emails,
          apps: asked.apps,
          note: asked.note ?? null,
          total: asked.contacts.length + asked.emails.length,
          cursor: 0,
          actorId: actor.id,
          actorName: actor.name,
        });
        const batch = await batches.find((query) => query.where({ id }));
        if (!batch) throw fail('internal');
        await happened(`${kind}.batch-started`, {
          actor,
          data: { batch: batch.documentId, total: batch.total },
        });
        await jobs.enqueue([{ kind: expandJob, payload: { batch: id } }]);
        return batch.documentId;
      });
    },

    /** The job: a chunk a transaction, the cursor moved in it, so that a kill repeats or skips nobody. */
    async expand(id: number) {
      const first = await batches.find((query) => query.where({ id }));
      if (!first) return;
      const actor: AuditActor = { type: 'admin', id: first.actorId, name: first.actorName };
      const seen = await seenBefore(first);
      for (;;) {
        const more = await database.transaction(async () => {
          // The lists themselves are long and don't change: only the place in them is read again.
          const place = await batches.find((query) => query.where({ id }).select('cursor'));
          if (!place || place.cursor >= first.total) return null;
          const batch = { ...first, cursor: place.cursor };
          // A copy: after a deadlock the chunk is judged anew.
          const met = new Set(seen);
          const chunk = await recipients(batch.kind, slice(batch), batch.cursor, met);
          const admitted = await admit(chunk, actor, batch.kind);
          if (batch.kind === 'invitation') {
            const invited = admitted.filter(({ entry }) => entry.outcome === 'send');
            await invitations.record(
              invited.flatMap(({ contact }) => contact ?? []),
              { apps: batch.apps, actor, source: 'dashboard' }
            );
          }
          await mail.queue(admitted.map((recipient) => toMessage(batch, recipient)));
          const cursor = batch.cursor + chunk.length;
          const done = cursor >= batch.total;
          await batches.update((query) => query.where({ id }), {
            cursor,
            ...(done ? { contacts: [], emails: [], finishedAt: clock.now() } : {}),
          });
          return done ? null : met;
        });
        if (!more) return;
        for (const address of more) seen.add(address);
      }
    },

    async progress(documentId: string): Promise<Batch> {
      const batch = await batches.find((query) => query.where({ document_id: documentId }));
      if (!batch) throw fail('not_found');
      const messages = await outbox.list((query) =>
        query
          .where({ batch_id: batch.id })
          .orderBy('id')
          .select('id', 'to_address', 'contact_id', 'status', 'reason')
      );
      const ids = [...new Set(messages.flatMap((message) => message.contactId ?? []))];
      const known = new Map<number, { id: string; name: string }>();
      for (let start = 0; start < ids.length; start += 500) {
        const rows = await contactRows.list((query) =>
          query.whereIn('id', ids.slice(start, start + 500)).select('id', 'document_id', 'name')
        );
        for (const row of rows) known.set(row.id, { id: row.documentId, name: row.name });
      }
      const counts: Record<MessageStatus, number> = {
        queued: batch.total - messages.length,
        sending: 0,
        sent: 0,
        failed: 0,
        suppressed: 0,
      };
      for (const { status } of messages) counts[status] += 1;
      const done = counts.sent + counts.failed + counts.suppressed;
      return {
        id: batch.documentId,
        kind: batch.kind,
        state: done >= batch.total ? 'finished' : 'running',
        total: batch.total,
        done,
        counts,
        createdAt: batch.createdAt.toISOString(),
        finishedAt: batch.finishedAt?.toISOString() ?? null,
        results: messages.map((message) => ({
          contact: known.get(message.contactId ?? 0) ?? null,
          email: message.toAddress,
          status: message.status,
          reason: message.reason,
        })),
      };
    },
  };
};

export const sendsOf = defineService(createSends);
