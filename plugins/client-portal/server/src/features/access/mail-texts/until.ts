const formats = new Map<string, Intl.DateTimeFormat>();

/** What an editor or a file put there need not be a language: one odd row must not keep a send from the others. */
const formatIn = (locale: string) => {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
};

/** `21 November 2026 at 14:30 UTC`: a reader's own zone is not known, so the zone is said. */
export const until = (locale: string, date: Date) => {
  const known = formats.get(locale);
  const format = known ?? formatIn(locale);
  if (!known) formats.set(locale, format);
  return `${format.format(date)} UTC`;
};
