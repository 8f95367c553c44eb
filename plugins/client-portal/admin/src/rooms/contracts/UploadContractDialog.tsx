import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { z } from 'zod';
import { contractAdminRoutes, type newContractSchema } from '#protocol';
import { readError } from '../../kit/errors';
import type { Recipient } from '../../kit/contacts/recipients';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { SendingBar } from '../../kit/files/SendingBar';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { contractPath } from './paths';
import { pdfFault, PdfDrop } from './PdfDrop';

interface UploadContractDialogProps {
  /** the first to sign */
  contact?: Recipient;
  onClose: () => void;
}

/** A contract of a PDF. It opens in the editor then; what the settings say of due date and reminders goes in. */
export const UploadContractDialog = ({ contact, onClose }: UploadContractDialogProps) => {
  const text = useText();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const { sent, send, cancel } = useSending();
  const [upload, { error, reset }] = useAct(contractAdminRoutes.create);
  const fault = file ? pdfFault(file) : null;
  const { fields } = readError(error);

  const start = async () => {
    if (!file) return;
    const contract: z.input<typeof newContractSchema> = {
      title: title.trim(),
      ...(contact ? { signers: [{ contact: contact.id, role: 'signer' }] } : {}),
    };
    const answer = await send((transport) =>
      upload({ contract: JSON.stringify(contract), file }, transport)
    );
    if (!answer) reset();
    else if ('data' in answer && 'id' in answer.data) navigate(contractPath(answer.data.id));
  };

  return (
    <FormDialog
      title={text('contract.new')}
      onClose={onClose}
      confirm={text('contract.new.next')}
      disabled={!file || fault !== null || title.trim() === ''}
      busy={sent !== undefined}
      error={'title' in fields ? undefined : error}
      onConfirm={start}
    >
      {fault ? <Notice tone="danger">{text(fault)}</Notice> : null}
      {sent ? (
        <SendingBar sent={sent} onCancel={cancel} />
      ) : (
        <PdfDrop
          file={file}
          onFile={(next) => {
            reset();
            setFile(next);
            if (title.trim() === '') setTitle(next.name.replace(/\.pdf$/i, '').slice(0, 200));
          }}
        />
      )}
      <TextField
        label={text('contract.title')}
        required
        maxLength={200}
        value={title}
        error={'title' in fields ? text('contract.title.invalid') : undefined}
        onChange={setTitle}
      />
    </FormDialog>
  );
};
