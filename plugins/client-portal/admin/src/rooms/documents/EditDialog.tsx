import type { ReactNode } from 'react';
import type { z } from 'zod';
import {
  documentAdminRoutes,
  type PortalDocument,
  type UpdatedDocument,
  type updateDocumentSchema,
} from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { FileName } from '../../kit/files/FileName';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

export interface DocumentDialogProps {
  document: PortalDocument;
  onClose: () => void;
}

interface EditDialogProps extends DocumentDialogProps {
  title: string;
  confirm?: string;
  changes: z.input<typeof updateDocumentSchema>;
  disabled?: boolean;
  /** what is said when it is done */
  done: (answer: UpdatedDocument) => string;
  /** the fields, told which of them were refused */
  children: (refused: Record<string, string>) => ReactNode;
}

/** The frame of a change to one document: saved on Enter too, what is refused stays. */
export const EditDialog = (props: EditDialogProps) => {
  const { document, title, confirm, changes, disabled, done, onClose, children } = props;
  const text = useText();
  const [update, { error, isLoading }] = useAction(documentAdminRoutes.update, {
    done,
    after: onClose,
    failure: 'shown',
  });
  const { fields } = readError(error);
  return (
    <FormDialog
      title={title}
      confirm={confirm ?? text('save')}
      busy={isLoading}
      disabled={disabled}
      onEnter
      onConfirm={() => update({ id: document.id, ...changes })}
      onClose={onClose}
    >
      <FileName name={document.name} />
      {error && Object.keys(fields).length === 0 ? <Failure error={error} /> : null}
      {children(fields)}
    </FormDialog>
  );
};
