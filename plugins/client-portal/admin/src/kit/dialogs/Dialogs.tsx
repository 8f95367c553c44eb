import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { DiagnosisDialog } from '../../rooms/diagnosis/DiagnosisDialog';
import { RequestDialog } from '../../rooms/documents/requests/RequestDialog';
import { ShareDocumentsDialog } from '../../rooms/documents/ShareDocumentsDialog';
import { OneEmailDialog } from '../../rooms/emails/OneEmailDialog';
import { AccessDialog } from '../../rooms/access/AccessDialog';
import { AccessOfManyDialog } from '../../rooms/access/AccessOfManyDialog';
import { MagicLinkDialog } from '../../rooms/access/MagicLinkDialog';
import { PasswordResetDialog } from '../../rooms/access/PasswordResetDialog';
import { ProgressDialog } from '../../rooms/access/ProgressDialog';
import { SendDialog } from '../../rooms/access/SendDialog';
import { ViewAsDialog } from '../../rooms/access/ViewAsDialog';
import { AccessDialogsContext } from './useDialogs';
import type { DialogRequest } from './useDialogs';

interface Opened {
  request: DialogRequest;
  /** a new key makes a new dialog, so that nothing of the last one shows in it */
  key: number;
}

const Opening = ({ request, onClose }: { request: DialogRequest; onClose: () => void }) => {
  switch (request.dialog) {
    case 'send':
      return <SendDialog kind={request.kind} contacts={request.contacts} onClose={onClose} />;
    case 'progress':
      return <ProgressDialog kind={request.kind} batch={request.batch} onClose={onClose} />;
    case 'magic-link':
      return (
        <MagicLinkDialog
          contact={request.contact}
          target={request.target}
          targetTitle={request.targetTitle}
          onClose={onClose}
        />
      );
    case 'access':
      return <AccessDialog contact={request.contact} onClose={onClose} />;
    case 'access-of-many':
      return (
        <AccessOfManyDialog
          enabled={request.enabled}
          contacts={request.contacts}
          onClose={onClose}
        />
      );
    case 'share-documents':
      return (
        <ShareDocumentsDialog
          contacts={request.contacts}
          document={request.document}
          onClose={onClose}
        />
      );
    case 'request-documents':
      return <RequestDialog contacts={request.contacts} onClose={onClose} />;
    case 'password-reset':
      return <PasswordResetDialog contact={request.contact} onClose={onClose} />;
    case 'one-email':
      return <OneEmailDialog contact={request.contact} onClose={onClose} />;
    case 'view-as':
      return <ViewAsDialog contact={request.contact} onClose={onClose} />;
    case 'diagnosis':
      return <DiagnosisDialog contact={request.contact} onClose={onClose} />;
  }
};

/**
 * Holds the dialogs above the pages, so that dashboard, lists and the Content Manager open the same
 * ones. A dialog that was asked for by another stands on top of it and goes back to it.
 */
export const AccessDialogs = ({ children }: { children: ReactNode }) => {
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
    <AccessDialogsContext.Provider value={open}>
      {children}
      {opened.map(({ key, request }) => (
        <Opening key={key} request={request} onClose={() => close(key)} />
      ))}
    </AccessDialogsContext.Provider>
  );
};
