import type { ContactPart, OfContact } from '../../foundation/contacts';
import type { Foundation } from '../../foundation/foundation';
import { parseEmail } from '../../foundation/email-address';
import { contactImportTable } from './content-types';

const chunkSize = 50;

/** Lines of the files that a contact came in by. */
export const importsContactPart = ({ database }: Foundation): ContactPart => {
  const table = database.of(contactImportTable);

  const isOf =
    ({ emailFolded }: OfContact) =>
    (line: { email?: string | undefined }) =>
      emailFolded !== null && parseEmail(line.email ?? '')?.folded === emailFolded;

  /** Files are few and long: one after the other. */
  async function* files() {
    let after = 0;
    for (;;) {
      const last = after;
      const rows = await table.list((query) =>
        query.where('id', '>', last).orderBy('id').limit(chunkSize)
      );
      if (rows.length === 0) return;
      yield* rows;
      after = rows.at(-1)?.id ?? after;
    }
  }

  return {
    async exports(contact) {
      const lines: object[] = [];
      for await (const { rows, entries } of files()) {
        lines.push(...rows.filter(isOf(contact)), ...entries.filter(isOf(contact)));
      }
      return { [contactImportTable.name]: lines };
    },
    async erases(contact) {
      const isOther = (line: { email?: string | undefined }) => !isOf(contact)(line);
      for await (const { id, rows, entries } of files()) {
        const kept = { rows: rows.filter(isOther), entries: entries.filter(isOther) };
        if (kept.rows.length === rows.length && kept.entries.length === entries.length) continue;
        await table.update((query) => query.where({ id }), kept);
      }
    },
  };
};
