import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';
import { documentAdminRoutes, type PortalDocument } from '#protocol';
import { useToast } from '../../kit/useToast';
import { useAct } from '../../kit/requests/useAct';
import { ActivityDialog } from './ActivityDialog';
import { AudienceDialog } from './AudienceDialog';
import { DeletedNotice } from './DeletedNotice';
import { DocumentMessageDialog } from './DocumentMessageDialog';
import { MoveDialog } from './MoveDialog';
import { DocumentPreviewDialog } from './DocumentPreviewDialog';
import { RenameDialog } from './RenameDialog';
import { ReplaceDialog } from './ReplaceDialog';
import { ShareDialog } from './ShareDialog';
import { DocumentDialogsContext } from './useDocumentDialogs';
import type { DocumentDialogRequest } from './useDocumentDialogs';
import { VersionsDialog } from './VersionsDialog';

const dialogs = {
  preview: DocumentPreviewDialog,
  share: ShareDialog,
  rename: RenameDialog,
  move: MoveDialog,
  message: DocumentMessageDialog,
  replace: ReplaceDialog,
  versions: VersionsDialog,
  activity: ActivityDialog,
  audience: AudienceDialog,
};

/** Holds the dialogs of a list of documents, and the way back from the last deletion. */
export const DocumentDialogs = ({ children }: { children: ReactNode }) => {
  const toast = useToast();
  const [request, setRequest] = useState<DocumentDialogRequest>();
  const [deleted, setDeleted] = useState<{ document: PortalDocument; key: number }>();
  const serial = useRef(0);
  const [erase] = useAct(documentAdminRoutes.delete, { takesOut: true });
  const context = useMemo(
    () => ({
      open: setRequest,
      remove: (document: PortalDocument) =>
        void erase({ id: document.id }).then((answer) => {
          if ('error' in answer) {
            toast.failure(answer.error);
            return;
          }
          serial.current += 1;
          // a new key: the notice takes the focus each time, also for the same document
          setDeleted({ document, key: serial.current });
        }),
      restored: ({ id }: PortalDocument) =>
        setDeleted((current) => (current?.document.id === id ? undefined : current)),
    }),
    [erase, toast]
  );
  const Opened = request ? dialogs[request.dialog] : undefined;
  return (
    <DocumentDialogsContext.Provider value={context}>
      {deleted ? (
        <Box paddingBottom={4}>
          <DeletedNotice
            key={deleted.key}
            document={deleted.document}
            onGone={() => setDeleted(undefined)}
          />
        </Box>
      ) : null}
      {children}
      {Opened && request ? (
        <Opened
          key={request.document.id}
          document={request.document}
          onClose={() => setRequest(undefined)}
        />
      ) : null}
    </DocumentDialogsContext.Provider>
  );
};
