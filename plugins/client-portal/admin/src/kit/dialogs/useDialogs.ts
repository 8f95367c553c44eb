import { createContext, useContext } from 'react';
import type { DialogRequest } from '../names';

export const DialogsContext = createContext<(request: DialogRequest) => void>(() => {
  throw new Error('The page stands outside <Dialogs>');
});

/** Returns a function that opens a dialog of whichever room has it. */
export const useDialogs = () => useContext(DialogsContext);
