import type { documentAdminRoutes, InputOf, Reminders } from '#protocol';
import type { Recipient } from '../../../kit/contacts/recipients';
import { usualReminders } from '../../../kit/fields/ReminderFields';

/** One thing that is asked for, as it is being written. */
export interface RequestLine {
  key: number;
  label: string;
  note: string;
}

export interface RequestDraft {
  lines: readonly RequestLine[];
  message: string;
  /** YYYY-MM-DD; empty: none */
  dueOn: string;
  reminders: Reminders;
  notify: boolean;
}

let serial = 0;

export const emptyLine = (): RequestLine => {
  serial += 1;
  return { key: serial, label: '', note: '' };
};

export const emptyDraft = (): RequestDraft => ({
  lines: [emptyLine()],
  message: '',
  dueOn: '',
  reminders: usualReminders,
  notify: true,
});

export const filled = (lines: readonly RequestLine[]) =>
  lines.filter(({ label }) => label.trim() !== '');

export const toDocumentRequests = (
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
