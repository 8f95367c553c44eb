import { type Language, languages } from '#protocol/languages';

const key = 'client-portal.locale';
const listeners = new Set<() => void>();

/** Languages that have a message file. */
export const shippedLocales = languages;
export type ShippedLocale = Language;

const shipped = (tag: string): ShippedLocale | undefined =>
  shippedLocales.find((locale) => locale === tag.toLowerCase().split('-')[0]);

/** The first wish that the agency offers and that has messages; English where none fits. */
export function pickLocale(
  wishes: readonly (string | null | undefined)[],
  offered: readonly string[] = shippedLocales
): ShippedLocale {
  const open = offeredLocales(offered);
  for (const wish of wishes) {
    const locale = wish ? shipped(wish) : undefined;
    if (locale && open.includes(locale)) return locale;
  }
  return open[0] ?? 'en';
}

/** What the agency offers, as far as it has messages, once each. */
export const offeredLocales = (offered: readonly string[]): ShippedLocale[] =>
  shippedLocales.filter((locale) => offered.some((tag) => shipped(tag) === locale));

export const storedLocale = () => localStorage.getItem(key);

export function chooseLocale(locale: string) {
  localStorage.setItem(key, locale);
  listeners.forEach((listener) => listener());
}

export const onLocaleChosen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A language's own name, for example Deutsch. */
export const localeName = (locale: string) => {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};
