import type { Language } from '#protocol';

type File<Words> = () => Promise<{ default: Words }>;

/** A file for each language of the house. */
export type WordFiles<Words = Record<string, string>> = Record<Language, File<Words>>;

/** English says which words there are; a language that lacks one does not compile. */
type CompleteFiles<Words> = { en: File<Words> } & Record<
  Exclude<Language, 'en'>,
  File<NoInfer<Words>>
>;

/** The words of a room. Beside them it says by `declare module` which there are, so that a wrong key does not compile. */
export const roomWords = <Words extends Record<string, string>>(
  files: CompleteFiles<Words>
): CompleteFiles<Words> => files;

/** For `TextsOfRooms`: the keys of a room's words. */
export type WordsOf<Files extends WordFiles> = {
  [Key in keyof Awaited<ReturnType<Files['en']>>['default']]: true;
};
