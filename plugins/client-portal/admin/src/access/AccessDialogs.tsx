import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { AccessDialog } from './AccessDialog';
import { MagicLinkDialog } from './MagicLinkDialog';
import { ProgressDialog } from './ProgressDialog';
import { SendDialog } from './SendDialog';
import { AccessDialogsContext } from './useAccessDialogs';
import type { DialogRequest } from './useAccessDialogs';

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
      return <MagicLinkDialog contact={request.contact} onClose={onClose} />;
    case 'access':
      return <AccessDialog contact={request.contact} onClose={onClose} />;
  }
};

/** Holds the dialogs of this room above the pages, so that dashboard and lists open the same ones. */
export const AccessDialogs = ({ children }: { children: ReactNode }) => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useMemo(
    () => (request: DialogRequest) => setOpened((last) => ({ request, key: (last?.key ?? 0) + 1 })),
    []
  );
  return (
    <AccessDialogsContext.Provider value={open}>
      {children}
      {opened ? (
        <Opening key={opened.key} request={opened.request} onClose={() => setOpened(null)} />
      ) : null}
    </AccessDialogsContext.Provider>
  );
};
