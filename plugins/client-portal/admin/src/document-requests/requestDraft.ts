import type { documentAdminRoutes, InputOf, Reminders } from '#protocol';
import type { Recipient } from '../access/recipients';

/** One thing that is asked for, as it is being written. */
export interface Line {
  key: number;
  label: string;
  note: string;
}

export interface RequestDraft {
  lines: readonly Line[];
  message: string;
  /** YYYY-MM-DD; empty: none */
  dueOn: string;
  reminders: Reminders;
  notify: boolean;
}

let serial = 0;

export const emptyLine = (): Line => {
  serial += 1;
  return { key: serial, label: '', note: '' };
};

export const usualReminders = { firstAfterDays: 3, everyDays: 7 };

export const emptyDraft = (): RequestDraft => ({
  lines: [emptyLine()],
  message: '',
  dueOn: '',
  reminders: usualReminders,
  notify: true,
});

/** A copy in which the line has changed places with its neighbour. */
export const moved = <Item>(lines: readonly Item[], index: number, by: -1 | 1): Item[] => {
  const next = [...lines];
  const [line] = next.splice(index, 1);
  if (line) next.splice(index + by, 0, line);
  return next;
};

export const filled = (lines: readonly Line[]) => lines.filter(({ label }) => label.trim() !== '');

export const toRequest = (
  draft: RequestDraft,
  contacts: readonly Recipient[]
): InputOf<typeof documentAdminRoutes.createRequests> => ({
  contacts: contacts.map(({ id }) => id),
  items: filled(draft.lines).map(({ label, note }) => ({
    label: label.trim(),
    note: note.trim() || null,
  })),
  message: draft.message.trim() || null,
  dueOn: draft.dueOn || null,
  reminders: draft.reminders,
  notify: draft.notify,
});
