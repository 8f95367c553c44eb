import { signInMethods, type Portal } from '../../../../protocol/src';
import type { Foundation } from '../../foundation/foundation';

/** Languages that the portal and the mails speak; a message file for each. */
export const portalLocales = ['en', 'de'];

export const portalOf = async ({ settings }: Foundation): Promise<Portal> => {
  const { general, branding, 'sign-in': signIn } = await settings.read();
  return {
    name: general.name,
    logoUrl: branding.logoUrl,
    faviconUrl: branding.faviconUrl,
    colours: branding.colours,
    enabled: general.enabled,
    signInMethods: signInMethods.filter((method) => signIn.methods[method]),
    locales: portalLocales,
  };
};
