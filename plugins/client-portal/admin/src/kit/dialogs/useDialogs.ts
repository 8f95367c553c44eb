import { createContext, useContext } from 'react';
import type { Contact, PortalDocument, Target } from '#protocol';
import type { Recipient } from '../contacts/recipients';
import type { SendKind } from '../../rooms/access/sendKind';

/** A dialog that any page can ask for. */
export type DialogRequest =
  | { dialog: 'send'; kind: SendKind; contacts?: readonly Recipient[] }
  | { dialog: 'progress'; kind: SendKind; batch: string }
  | { dialog: 'magic-link'; contact?: Contact; target?: Target; targetTitle?: string }
  | { dialog: 'access'; contact: Contact }
  | { dialog: 'access-of-many'; enabled: boolean; contacts: readonly Recipient[] }
  | { dialog: 'share-documents'; contacts?: readonly Recipient[]; document?: PortalDocument }
  | { dialog: 'request-documents'; contacts?: readonly Recipient[] }
  | { dialog: 'password-reset' | 'one-email' | 'view-as' | 'diagnosis'; contact: Contact };

export const AccessDialogsContext = createContext<(request: DialogRequest) => void>(() => {
  throw new Error('The page stands outside <AccessDialogs>');
});

export const useAccessDialogs = () => useContext(AccessDialogsContext);
