import type { FormEvent, ReactNode } from 'react';
import { useId } from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { z } from 'zod';
import {
  documentAdminRoutes,
  type PortalDocument,
  type UpdatedDocument,
  type updateDocumentSchema,
} from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { useToast } from '../../kit/useToast';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { FileName } from '../../kit/files/FileName';
import { useAct } from '../../kit/requests/useAct';
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
  const toast = useToast();
  const formId = useId();
  const [update, { error, isLoading }] = useAct(documentAdminRoutes.update);
  const { fields } = readError(error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (disabled) return;
    const answer = await update({ id: document.id, ...changes });
    if ('data' in answer) {
      toast.success(done(answer.data));
      onClose();
    }
  };
  return (
    <FrameDialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button type="submit" form={formId} loading={isLoading} disabled={disabled}>
            {confirm ?? text('save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FileName name={document.name} />
          {error && Object.keys(fields).length === 0 ? <Failure error={error} /> : null}
          {children(fields)}
        </Flex>
      </form>
    </FrameDialog>
  );
};
