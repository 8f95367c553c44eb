import { useState } from 'react';
import { type Contract, contractAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useToast } from '../../kit/useToast';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { SendingBar } from '../../kit/files/SendingBar';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';
import { pdfFault, PdfDrop } from './PdfDrop';

interface ReplaceDocumentDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** Another document in the same contract. Of one that is out everybody has to sign anew. */
export const ReplaceDocumentDialog = ({ contract, onClose }: ReplaceDocumentDialogProps) => {
  const text = useText();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [message, setMessage] = useState('');
  const { sent, send, cancel } = useSending();
  const [replace, { error, reset }] = useAct(contractAdminRoutes.replaceDocument);
  const draft = contract.state === 'draft';
  const fault = file ? pdfFault(file) : null;

  const start = async () => {
    if (!file) return;
    const answer = await send((transport) =>
      replace({ id: contract.id, message: message.trim() || undefined, file }, transport)
    );
    if (!answer) reset();
    else if ('data' in answer) {
      toast.success(text(draft ? 'replace_document.done_draft' : 'replace_document.done'));
      onClose();
    }
  };

  return (
    <FormDialog
      title={text('contract.replace')}
      onClose={onClose}
      confirm={text('replace.confirm')}
      disabled={!file || fault !== null}
      busy={sent !== undefined}
      onConfirm={start}
    >
      <Notice tone={draft ? 'info' : 'warning'}>
        {text(draft ? 'replace_document.draft' : 'replace_document.clears')}
      </Notice>
      {error ? <Failure error={error} /> : null}
      {fault ? <Notice tone="danger">{text(fault)}</Notice> : null}
      {sent ? (
        <SendingBar sent={sent} onCancel={cancel} />
      ) : (
        <PdfDrop
          file={file}
          onFile={(next) => {
            reset();
            setFile(next);
          }}
        />
      )}
      {draft ? null : (
        <TextAreaField
          label={text('replace_document.message')}
          maxLength={2000}
          value={message}
          onChange={setMessage}
        />
      )}
    </FormDialog>
  );
};
