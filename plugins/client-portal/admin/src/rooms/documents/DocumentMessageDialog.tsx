import { useState } from 'react';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';
import { EditDialog } from './EditDialog';
import type { DocumentDialogProps } from './EditDialog';

/** What the client reads beside the document. */
export const DocumentMessageDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const [message, setMessage] = useState(document.message ?? '');
  return (
    <EditDialog
      document={document}
      title={text('documents.edit_message')}
      changes={{ message: message.trim() || null }}
      disabled={message.trim() === (document.message ?? '')}
      done={() => text('saved')}
      onClose={onClose}
    >
      {(refused) => (
        <TextAreaField
          label={text('documents.message')}
          hint={text('documents.message.beside')}
          error={'message' in refused ? text('access.enable.note.invalid') : undefined}
          maxLength={2000}
          value={message}
          onChange={setMessage}
        />
      )}
    </EditDialog>
  );
};
