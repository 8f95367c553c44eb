import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { type DocumentActivity, documentAdminRoutes } from '#protocol';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { FileName } from '../../kit/files/FileName';
import { ListBody } from '../../kit/lists/ListBody';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import type { DocumentDialogProps } from './EditDialog';

const One = ({ entry }: { entry: DocumentActivity['results'][number] }) => {
  const text = useText();
  const { activity, actor, version, device, at } = entry;
  return (
    <Box tag="li" paddingBottom={3}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography fontWeight="semiBold">
          {text(`document_activity.${activity}`)}
          {version === null ? '' : ` (${text('documents.version', { number: version })})`}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          <When at={at} />
        </Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p" style={{ overflowWrap: 'anywhere' }}>
        {[actor.name ?? text(`actor.${actor.type}`), device].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
};

/** Who saw, downloaded or changed it, and when (J9). */
export const ActivityDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const answer = useAnswer(
    documentAdminRoutes.activity,
    { id: document.id, page, pageSize: 25 },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <ReadDialog title={text('documents.activity')} onClose={onClose}>
      <FileName name={document.name} />
      <Typography variant="pi" textColor="neutral600">
        {text('document_activity.hint')}
      </Typography>
      <ListBody answer={answer} empty={null} onPage={setPage}>
        {(results) => (
          <ul>
            {results.map((entry) => (
              <One key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </ListBody>
    </ReadDialog>
  );
};
