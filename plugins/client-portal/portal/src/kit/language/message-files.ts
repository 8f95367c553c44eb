import type en from './words/en.json';
import type contractsEn from '../../rooms/contracts/words/en.json';
import type { ShippedLocale } from './locale';

export type CommonMessages = Record<keyof typeof en, string>;
export type ContractMessages = Record<keyof typeof contractsEn, string>;
type Files<T> = Record<ShippedLocale, () => Promise<{ default: T }>>;

export const messageFiles: Files<CommonMessages> = {
  en: () => import('./words/en.json'),
  de: () => import('./words/de.json'),
};

export const contractMessageFiles: Files<ContractMessages> = {
  en: () => import('../../rooms/contracts/words/en.json'),
  de: () => import('../../rooms/contracts/words/de.json'),
};
