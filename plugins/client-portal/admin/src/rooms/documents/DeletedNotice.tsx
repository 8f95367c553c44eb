import { useEffect, useRef } from 'react';
import { Button, Flex, IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { PortalDocument } from '#protocol';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { useDocumentChanges } from './useDocumentChanges';

interface DeletedNoticeProps {
  document: PortalDocument;
  onGone: () => void;
}

/** The way back from a deletion. It takes the focus, which the deleted row had, and stays until it is used. */
export const DeletedNotice = ({ document, onGone }: DeletedNoticeProps) => {
  const text = useText();
  const { restore } = useDocumentChanges(document);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  const onUndo = async () => {
    if (await restore()) onGone();
  };
  return (
    <Notice
      tone="info"
      action={
        <Flex gap={2}>
          <Button ref={undo} size="S" variant="secondary" onClick={() => void onUndo()}>
            {text('documents.undo')}
          </Button>
          <IconButton size="S" variant="ghost" label={text('close')} onClick={onGone}>
            <Cross />
          </IconButton>
        </Flex>
      }
    >
      {text('documents.was_deleted', { name: document.name })}
    </Notice>
  );
};
