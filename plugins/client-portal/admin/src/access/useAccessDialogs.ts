import { createContext, useContext } from 'react';
import type { Contact } from '../../../protocol/src/contacts';
import type { SendKind } from './api';

/** A dialog that any page can ask for. */
export type DialogRequest =
  | { dialog: 'send'; kind: SendKind; contacts?: Contact[] }
  | { dialog: 'progress'; kind: SendKind; batch: string }
  | { dialog: 'magic-link'; contact?: Contact }
  | { dialog: 'access'; contact: Contact };

export const AccessDialogsContext = createContext<(request: DialogRequest) => void>(() => {
  throw new Error('The page stands outside <AccessDialogs>');
});

export const useAccessDialogs = () => useContext(AccessDialogsContext);
