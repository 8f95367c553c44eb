import { useCallback, useRef, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { DialogRequest } from '../names';
import { roomParts } from '../registry';
import { DialogsContext } from './useDialogs';

interface Opened {
  request: DialogRequest;
  /** a new key makes a new dialog, so that nothing of the last one shows in it */
  key: number;
}

type AnyDialog = ComponentType<Omit<DialogRequest, 'dialog'> & { onClose: () => void }>;

const Opening = ({ request, onClose }: { request: DialogRequest; onClose: () => void }) => {
  const { dialog, ...asked } = request;
  // a request and the dialog of its name fit together, which TypeScript can't follow from one to the other
  const Dialog = roomParts().dialogs[dialog] as AnyDialog | undefined;
  return Dialog ? <Dialog {...asked} onClose={onClose} /> : null;
};

/**
 * Holds the dialogs above the pages, so that dashboard, lists and the Content Manager open the same
 * ones. A dialog that was asked for by another stands on top of it and goes back to it.
 */
export const Dialogs = ({ children }: { children: ReactNode }) => {
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const serial = useRef(0);
  const open = useCallback((request: DialogRequest) => {
    serial.current += 1;
    const key = serial.current;
    setOpened((others) => [...others, { request, key }]);
  }, []);
  const close = (closed: number) =>
    setOpened((others) => others.filter(({ key }) => key !== closed));
  return (
    <DialogsContext.Provider value={open}>
      {children}
      {opened.map(({ key, request }) => (
        <Opening key={key} request={request} onClose={() => close(key)} />
      ))}
    </DialogsContext.Provider>
  );
};
