import { roomWords } from '../../kit/language/message-files';

export const words = roomWords({
  en: () => import('./words/en.json'),
  de: () => import('./words/de.json'),
});
