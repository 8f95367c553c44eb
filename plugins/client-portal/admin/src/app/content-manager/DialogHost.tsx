import { useEffect } from 'react';
import { AccessDialogs } from '../../kit/dialogs/Dialogs';
import { useAccessDialogs } from '../../kit/dialogs/useDialogs';
import { dialogRequests } from './dialogRequests';

const Listening = () => {
  const open = useAccessDialogs();
  useEffect(() => dialogRequests.listen(open), [open]);
  return null;
};

/** Shows our dialogs in the Content Manager's list. */
export const DialogHost = () => (
  <AccessDialogs>
    <Listening />
  </AccessDialogs>
);
