import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { z } from 'zod';
import { contractTemplateRoutes, type newPdfTemplateSchema } from '#protocol';
import { FormDialog } from '../../../kit/dialogs/FormDialog';
import { SendingBar } from '../../../kit/files/SendingBar';
import { useSending } from '../../../kit/files/useSending';
import { useAct } from '../../../kit/requests/useAct';
import { Notice } from '../../../ui/Notice';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import { templatePath } from '../paths';
import { pdfFault, PdfDrop } from '../PdfDrop';

/** A template of a PDF; its fields are placed then, for roles. */
export const UploadTemplateDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [name, setName] = useState('');
  const { sent, send, cancel } = useSending();
  const [upload, { error, reset }] = useAct(contractTemplateRoutes.create);
  const fault = file ? pdfFault(file) : null;

  const start = async () => {
    if (!file) return;
    const template: z.input<typeof newPdfTemplateSchema> = {
      name: name.trim(),
      roles: [{ name: text('template.client'), role: 'signer', agency: false }],
    };
    const answer = await send((transport) =>
      upload({ template: JSON.stringify(template), file }, transport)
    );
    if (!answer) reset();
    else if ('data' in answer) navigate(templatePath(answer.data.id));
  };

  return (
    <FormDialog
      title={text('template.new')}
      onClose={onClose}
      confirm={text('contract.new.next')}
      disabled={!file || fault !== null || name.trim() === ''}
      busy={sent !== undefined}
      error={error}
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
            if (name.trim() === '') setName(next.name.replace(/\.pdf$/i, '').slice(0, 120));
          }}
        />
      )}
      <TextField
        label={text('template.name')}
        required
        maxLength={120}
        value={name}
        onChange={setName}
      />
    </FormDialog>
  );
};
