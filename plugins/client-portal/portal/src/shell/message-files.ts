import type en from '../messages/en.json';
import type contractsEn from '../messages/contracts/en.json';
import type { ShippedLocale } from './locale';

export type CommonMessages = Record<keyof typeof en, string>;
export type ContractMessages = Record<keyof typeof contractsEn, string>;
type Files<T> = Record<ShippedLocale, () => Promise<{ default: T }>>;

export const messageFiles: Files<CommonMessages> = {
  en: () => import('../messages/en.json'),
  de: () => import('../messages/de.json'),
};

export const contractMessageFiles: Files<ContractMessages> = {
  en: () => import('../messages/contracts/en.json'),
  de: () => import('../messages/contracts/de.json'),
};
