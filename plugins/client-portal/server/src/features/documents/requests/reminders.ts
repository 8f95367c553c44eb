import type { AuditActor } from '../../../foundation/audit/table';
import { defineService } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { nextReminder, remindDue } from '../../../kit/reminders';
import { contactsOf } from '../../people/service';
import { documentRequestTable, type DocumentRequestRow } from './content-types';
import { describeRequestsOf } from './describe';
import { requestLettersOf, requestWords } from './letters';
import { isDue } from './rules';
import { requestMoves } from './states';

/** Reminders of what is still missing: on their days, and whenever an admin likes. */
export const requestRemindersOf = defineService((foundation) => {
  const { clock, database } = foundation;
  const table = database.of(documentRequestTable);
  const contacts = contactsOf(foundation);
  const { describeOne, itemsOf, need } = describeRequestsOf(foundation);
  const { write } = requestLettersOf(foundation);

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
    const words = requestWords(row, wanted, contact.locale);
    await write('document-reminder', contact, row, { ...words, issuedBy: by, note });
    return true;
  };

  return {
    /** By hand, whenever an admin likes. */
    async now(documentId: string, actor: AuditActor) {
      await database.transaction(async () => {
        const row = await need(documentId);
        if (!requestMoves.can(row.state, 'remind') || !(await remind(row, actor.name))) {
          throw fail('conflict', { message: 'Nothing is wanted any more' });
        }
      });
      return describeOne(documentId);
    },

    due: (): Promise<void> =>
      remindDue(
        foundation,
        table,
        (query) => query.whereIn('state', requestMoves.statesThat('remind')),
        (row) => remind(row, row.askedBy)
      ),
  };
});
