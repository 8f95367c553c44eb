import { createContext, useContext } from 'react';
import type { PortalDocument } from '#protocol';

/** A dialog about one document. */
export interface DocumentDialogRequest {
  dialog:
    | 'preview'
    | 'share'
    | 'rename'
    | 'move'
    | 'message'
    | 'replace'
    | 'versions'
    | 'activity'
    | 'audience';
  document: PortalDocument;
}

interface OpensDocumentDialogs {
  open: (request: DocumentDialogRequest) => void;
  /** at once: it can be undone */
  remove: (document: PortalDocument) => void;
  /** it is back: nobody has to be offered to undo that any more */
  restored: (document: PortalDocument) => void;
}

const outside = () => {
  throw new Error('The list stands outside <DocumentDialogs>');
};

export const DocumentDialogsContext = createContext<OpensDocumentDialogs>({
  open: outside,
  remove: outside,
  restored: outside,
});

export const useDocumentDialogs = () => useContext(DocumentDialogsContext);
