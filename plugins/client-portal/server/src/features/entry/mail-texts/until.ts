const formats = new Map<string, Intl.DateTimeFormat>();

/** What an editor or a file put there need not be a language: one odd row must not keep a send from the others. */
const formatIn = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${locale} ${options.timeStyle ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  const make = (language: string) => new Intl.DateTimeFormat(language, options);
  let format;
  try {
    format = make(locale);
  } catch {
    format = make('en');
  }
  formats.set(key, format);
  return format;
};

/** `21 November 2026 at 14:30 UTC`: a reader's own zone is not known, so the zone is said. */
export const until = (locale: string, date: Date) =>
  `${formatIn(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(date)} UTC`;

/** `21 November 2026`, of a day that is no moment. @param day YYYY-MM-DD */
export const onDay = (locale: string, day: string) =>
  formatIn(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
