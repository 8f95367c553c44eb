import type { ReactNode } from 'react';
import type { PortalDocument } from '#protocol';
import { useText } from '../../ui/text';
import { DocumentRow } from './DocumentRow';

interface DocumentListProps<Document extends PortalDocument> {
  documents: readonly Document[];
  isNew?: (document: Document) => boolean;
  contactOf?: (document: Document) => ReactNode;
  compact?: boolean;
}

export const DocumentList = <Document extends PortalDocument>(
  props: DocumentListProps<Document>
) => {
  const { documents, isNew, contactOf, compact } = props;
  const text = useText();
  return (
    <ul aria-label={text('documents.title')}>
      {documents.map((document) => (
        <DocumentRow
          key={document.id}
          document={document}
          isNew={isNew?.(document)}
          contact={contactOf?.(document)}
          compact={compact}
        />
      ))}
    </ul>
  );
};
