import type { Knex } from 'knex';

/** A LIKE pattern for "contains", case folded. `!` escapes, as the databases don't agree on a default. */
const pattern = (text: string) => `%${text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;

/** For `whereRaw`: the column contains the text, in whatever case. */
export const contains = (column: string | Knex.Raw, text: string) =>
  [`lower(??) like ? escape '!'`, [column, pattern(text)]] as const;
