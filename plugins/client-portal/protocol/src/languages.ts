/** Languages that portal and mails speak; each has a file of messages in both. The first speaks for the rest. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];
