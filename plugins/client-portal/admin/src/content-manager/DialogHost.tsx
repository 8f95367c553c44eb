import { useEffect } from 'react';
import { AccessDialogs } from '../access/AccessDialogs';
import { useAccessDialogs } from '../access/useAccessDialogs';
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
