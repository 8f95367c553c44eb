import { useState } from 'react';
import { type Contract, contractAdminRoutes } from '#protocol';
import { useToast } from '../../kit/useToast';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';
import { PdfUploadDialog } from './PdfUploadDialog';

interface ReplaceDocumentDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** Another document in the same contract. Of one that is out everybody has to sign anew. */
export const ReplaceDocumentDialog = ({ contract, onClose }: ReplaceDocumentDialogProps) => {
  const text = useText();
  const toast = useToast();
  const [message, setMessage] = useState('');
  const [replace, { error, reset }] = useAct(contractAdminRoutes.replaceDocument);
  const draft = contract.state === 'draft';

  return (
    <PdfUploadDialog
      title={text('contract.replace')}
      confirm={text('replace.confirm')}
      error={error}
      reset={reset}
      upload={(file, transport) =>
        replace({ id: contract.id, message: message.trim() || undefined, file }, transport)
      }
      onDone={() => {
        toast.success(text(draft ? 'replace_document.done_draft' : 'replace_document.done'));
        onClose();
      }}
      onClose={onClose}
      above={
        <Notice tone={draft ? 'info' : 'warning'}>
          {text(draft ? 'replace_document.draft' : 'replace_document.clears')}
        </Notice>
      }
    >
      {draft ? null : (
        <TextAreaField
          label={text('replace_document.message')}
          maxLength={2000}
          value={message}
          onChange={setMessage}
        />
      )}
    </PdfUploadDialog>
  );
};
