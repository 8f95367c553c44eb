import type { Language } from '#protocol/languages';
import type en from './words/en.json';

type File<Words> = () => Promise<{ default: Words }>;

/** A file for each language of the house. */
export type WordFiles<Words = Record<string, string>> = Record<Language, File<Words>>;

/** English says which words there are; a language that lacks one does not compile. */
type CompleteFiles<Words> = { en: File<Words> } & Record<
  Exclude<Language, 'en'>,
  File<NoInfer<Words>>
>;

/** Words of a room, which its pages bring along: nobody else loads them. */
export const roomWords = <Words extends Record<string, string>>(
  files: CompleteFiles<Words>
): CompleteFiles<Words> => files;

export type CommonMessages = Record<keyof typeof en, string>;

/** What every page may say. */
export const messageFiles: WordFiles<CommonMessages> = {
  en: () => import('./words/en.json'),
  de: () => import('./words/de.json'),
};
