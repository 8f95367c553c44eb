import { roomWords, type WordsOf } from '../../kit/words/roomWords';

export const words = roomWords({
  en: () => import('./words/en.json'),
  de: () => import('./words/de.json'),
});

declare module '../../ui/text' {
  interface TextsOfRooms extends WordsOf<typeof words> {}
}
