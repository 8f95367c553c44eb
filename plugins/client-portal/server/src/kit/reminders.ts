import type { Narrow } from '../foundation/database/database';
import type { Foundation } from '../foundation/foundation';

const day = 24 * 60 * 60 * 1000;

/** Days until the first reminder, and between the further ones; null: none. */
interface Days {
  firstAfterDays: number | null;
  everyDays: number | null;
}

/** As a row keeps them. */
export const daysOf = (reminders: Days | null | undefined): Days => ({
  firstAfterDays: reminders?.firstAfterDays ?? null,
  everyDays: reminders?.everyDays ?? null,
});

/** As they are shown. */
export const remindersOf = ({ firstAfterDays, everyDays }: Days) =>
  firstAfterDays === null || everyDays === null ? null : { firstAfterDays, everyDays };

/**
 * When the next reminder is due.
 * @param from what is reminded of, or the latest reminder
 * @param reminded how many have gone out
 */
export const nextReminder = (
  { firstAfterDays, everyDays }: Days,
  from: Date,
  reminded: number
): Date | null => {
  const days = reminded === 0 ? firstAfterDays : everyDays;
  return days === null ? null : new Date(from.getTime() + days * day);
};

/** A table whose rows are reminded of when `nextReminderAt` has come. */
interface Reminded<Row> {
  list(narrow: Narrow): Promise<{ id: number }[]>;
  claim(key: Narrow, condition: Narrow, data: { nextReminderAt: null }): Promise<Row | undefined>;
}

const mostAtOnce = 100;

/**
 * Reminders that are due, each in a transaction of its own: none goes out twice.
 * @param open which rows are still reminded of
 * @param remind for a row that nobody else has; it says when the next one is due, if there is to be one
 */
export const remindDue = async <Row>(
  { clock, database }: Foundation,
  table: Reminded<Row>,
  open: Narrow,
  remind: (row: Row) => Promise<unknown>
): Promise<void> => {
  const due: Narrow = (query) => open(query).andWhere('next_reminder_at', '<=', clock.now());
  for (;;) {
    const rows = await table.list((query) => due(query).orderBy('id').limit(mostAtOnce));
    if (rows.length === 0) return;
    for (const { id } of rows) {
      await database.transaction(async () => {
        const claimed = await table.claim((query) => query.where({ id }), due, {
          nextReminderAt: null,
        });
        if (claimed) await remind(claimed);
      });
    }
  }
};
