/** Languages that portal and mails speak; each has a file of messages in both. The first speaks for the rest. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** The language of the house for a tag such as `de-AT`; English where there is none. */
export const languageFor = (tag: string | null): Language =>
  languages.find((language) => language === tag?.split('-')[0]?.toLowerCase()) ?? 'en';
