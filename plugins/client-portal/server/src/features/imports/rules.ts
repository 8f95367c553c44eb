import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js';
import { type ImportEntry, type ImportRow, localeSchema } from '#protocol';
import { parseEmail, type EmailAddress } from '../../foundation/email-address';

const maxNameLength = 120;

export interface ReadRow {
  email: EmailAddress | null;
  /** only what the row says; empty fields change nothing */
  values: { name?: string; company?: string; phone?: string; locale?: string };
  problem: ImportEntry['problem'];
}

/** A row of the file as values; what can't be read is left out and said. */
export const readRow = (row: ImportRow, country: string | null): ReadRow => {
  const email = parseEmail(row.email);
  const values: ReadRow['values'] = {};
  let problem: ReadRow['problem'] = email ? null : 'invalid_address';
  const note = (found: NonNullable<ReadRow['problem']>) => (problem ??= found);

  for (const field of ['name', 'company'] as const) {
    const text = row[field]?.trim() ?? '';
    if (text.length > maxNameLength) note('too_long');
    else if (text !== '') values[field] = text;
  }
  if (values.name === undefined && email?.name) values.name = email.name.slice(0, maxNameLength);

  const typedPhone = row.phone?.trim() ?? '';
  if (typedPhone !== '') {
    const phone = parsePhoneNumber(typedPhone, (country ?? undefined) as CountryCode | undefined);
    if (phone?.isPossible()) values.phone = phone.number;
    else note('invalid_phone');
  }
  const typedLocale = row.locale?.trim().replace('_', '-') ?? '';
  if (typedLocale !== '') {
    const locale = localeSchema.safeParse(typedLocale);
    if (locale.success) values.locale = locale.data;
    else note('invalid_locale');
  }
  return { email, values, problem };
};

/** What becomes of a row. @param known a contact has the address @param seen it stood further up in the file */
export const decideRow = (
  { email, problem }: ReadRow,
  { known, seen, existing }: { known: boolean; seen: boolean; existing: 'skip' | 'update' }
): Pick<ImportEntry, 'outcome' | 'problem'> => {
  if (!email) return { outcome: 'skip', problem };
  if (seen) return { outcome: 'skip', problem: 'duplicate' };
  if (!known) return { outcome: 'create', problem };
  return existing === 'update'
    ? { outcome: 'update', problem }
    : { outcome: 'skip', problem: 'exists' };
};
