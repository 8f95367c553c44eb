import type { ClientSession } from '#protocol';
import { useClient } from './session';

const profileOf = ({ apps }: ClientSession) => apps.find(({ kind }) => kind === 'profile');

/** The page of the client's own sign-in: the profile, or the bare page where the profile is not shared (I1). */
export const ownPage = (session: ClientSession) => (profileOf(session) ? '/profile' : '/account');

/** The box "update own profile" (I2). The server asks again. */
export const mayUpdateProfile = (session: ClientSession) =>
  session.viewAs === null && (profileOf(session)?.permissions.includes('update') ?? false);

/**
 * The language of the profile counts where the client itself can change it there, and for an admin who
 * looks on. Everybody else chooses in the menu.
 */
export const profileDecidesLanguage = (session: ClientSession) =>
  session.contact.locale !== null && (session.viewAs !== null || mayUpdateProfile(session));

/** An admin looks at the portal as this client: what changes something is held (X7). */
export const useReadOnly = () => useClient().viewAs !== null;
