import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PortalDocument } from '#protocol';
import { FileName } from '../../kit/files/FileName';
import { useSizeText } from '../../kit/files/useSizeText';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import { DocumentBadges } from './DocumentBadges';
import { DocumentIcon } from './DocumentIcon';
import { DocumentMenu } from './DocumentMenu';
import { useDocumentDialogs } from './useDocumentDialogs';
import { useDocumentDownload } from './useDocumentDownload';

const Row = styled(Flex)`
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:last-child {
    border-block-end: none;
  }
`;

const Opening = styled.button`
  max-width: 100%;
  padding: 0;
  border: none;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  text-align: start;
  cursor: pointer;

  &:hover span {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

interface DocumentRowProps {
  document: PortalDocument;
  isNew?: boolean;
  /** where the list holds documents of many */
  contact?: ReactNode;
  /** in a narrow place: without its picture */
  compact?: boolean;
}

/** One document: what it is, who brought it when, who has seen it. A press on its name opens it. */
export const DocumentRow = ({ document, isNew, contact, compact = false }: DocumentRowProps) => {
  const text = useText();
  const sizeText = useSizeText();
  const { open } = useDocumentDialogs();
  const download = useDocumentDownload();
  const { name, size, uploadedBy, uploadedAt, state, preview, message, request } = document;
  const readable = state === 'ready' && document.deletedAt === null;
  return (
    <Row tag="li" gap={3} alignItems="flex-start" paddingTop={3} paddingBottom={3}>
      {compact ? null : (
        <Box paddingTop={1} shrink={0}>
          <DocumentIcon name={name} />
        </Box>
      )}
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth={0}>
        {readable ? (
          <Opening
            type="button"
            onClick={() =>
              preview === 'none' ? void download(document) : open({ dialog: 'preview', document })
            }
          >
            <FileName name={name} />
          </Opening>
        ) : (
          <FileName name={name} />
        )}
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {sizeText(size)} · {contact ?? uploadedBy.name ?? text(`actor.${uploadedBy.type}`)} ·{' '}
          <When at={uploadedAt} relative />
          {document.folder ? ` · ${text('documents.in_folder', { name: document.folder })}` : ''}
        </Typography>
        {request ? (
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {text('documents.answers', { label: request.label })}
          </Typography>
        ) : null}
        {message ? (
          <Typography
            variant="pi"
            textColor="neutral600"
            ellipsis
            maxWidth="100%"
            title={message}
            dir="auto"
          >
            {text('documents.with_message', { message })}
          </Typography>
        ) : null}
        <DocumentBadges document={document} isNew={isNew} />
      </Flex>
      <DocumentMenu document={document} />
    </Row>
  );
};
