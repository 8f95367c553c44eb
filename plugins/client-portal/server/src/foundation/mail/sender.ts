import type { Core } from '@strapi/types';
import type { Settings } from '#protocol';
import { parseEmail } from '../email-address';

const known = new WeakMap<Core.Strapi, string>();

/** Strapi's default sender (A9), which may be written `Name <address>`. Read once: a big send asks often. */
const defaultSender = (strapi: Core.Strapi): string => {
  const before = known.get(strapi);
  if (before !== undefined) return before;
  const configured = strapi.config.get<string>('plugin::email.settings.defaultFrom', '');
  const address = parseEmail(configured)?.address ?? 'no-reply@localhost';
  known.set(strapi, address);
  return address;
};

/** The address that mail is sent from: the portal's own where it has one. */
export const senderOf = (strapi: Core.Strapi, { email }: Pick<Settings, 'email'>): string =>
  email.senderAddress ?? defaultSender(strapi);
