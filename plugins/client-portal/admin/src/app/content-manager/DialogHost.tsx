import { useEffect } from 'react';
import { Dialogs } from '../../kit/dialogs/Dialogs';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { dialogRequests } from './dialogRequests';

const Listening = () => {
  const open = useDialogs();
  useEffect(() => dialogRequests.listen(open), [open]);
  return null;
};

/** Shows our dialogs in the Content Manager's list. */
export const DialogHost = () => (
  <Dialogs>
    <Listening />
  </Dialogs>
);
