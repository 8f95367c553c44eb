import type { ClientApp, ClientSession } from '#protocol';
import { knownRooms, roomOf } from '../registry';
import { useClient } from './session';
import { itemPath } from './target';

/** The app is about the client itself. */
export const isOwn = ({ id }: ClientApp) => roomOf(id)?.own !== undefined;

export const ownApp = ({ apps }: ClientSession) => apps.find(isOwn);

/** The page of the client's own sign-in: that of its own app, or the bare page where that is not shared (I1). */
export function ownPage(session: ClientSession) {
  const app = ownApp(session);
  return app ? itemPath(app.id) : (knownRooms().find(({ own }) => own)?.own?.without ?? '/');
}

/** The box "update own profile" (I2). The server asks again. */
export const mayUpdateOwn = (session: ClientSession) =>
  session.viewAs === null && (ownApp(session)?.permissions.includes('update') ?? false);

/**
 * The language of the own app counts where the client itself can change it there, and for an admin who
 * looks on. Everybody else chooses in the menu.
 */
export const ownDecidesLanguage = (session: ClientSession) =>
  session.contact.locale !== null && (session.viewAs !== null || mayUpdateOwn(session));

/** An admin looks at the portal as this client: what changes something is held (X7). */
export const useReadOnly = () => useClient().viewAs !== null;
