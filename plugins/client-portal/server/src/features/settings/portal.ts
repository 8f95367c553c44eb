import { languages, signInMethods, type Portal } from '#protocol';
import type { Foundation } from '../../foundation/foundation';
import { providersOf } from '../entry/oidc/providers';

export const portalOf = async (foundation: Foundation): Promise<Portal> => {
  const { settings, urls } = foundation;
  const { general, branding, 'sign-in': signIn } = await settings.read();
  return {
    name: general.name,
    url: (await urls.current()).portal,
    logoUrl: branding.logoUrl,
    faviconUrl: branding.faviconUrl,
    colours: branding.colours,
    enabled: general.enabled,
    signInMethods: signInMethods.filter((method) => signIn.methods[method]),
    identityProviders: (await providersOf(foundation).all()).map(({ id, label }) => ({
      id,
      label,
    })),
    locales: [...languages],
  };
};
