import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { z } from 'zod';
import { contractAdminRoutes, type newContractSchema } from '#protocol';
import { readError } from '../../kit/errors';
import type { Recipient } from '../../kit/contacts/recipients';
import { useAct } from '../../kit/requests/useAct';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { contractPath } from './paths';
import { PdfUploadDialog, titleOf } from './PdfUploadDialog';

interface UploadContractDialogProps {
  /** the first to sign */
  contact?: Recipient;
  onClose: () => void;
}

/** A contract of a PDF. It opens in the editor then; what the settings say of due date and reminders goes in. */
export const UploadContractDialog = ({ contact, onClose }: UploadContractDialogProps) => {
  const text = useText();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [upload, { error, reset }] = useAct(contractAdminRoutes.create);
  const refused = 'title' in readError(error).fields;
  const contract: z.input<typeof newContractSchema> = {
    title: title.trim(),
    ...(contact ? { signers: [{ contact: contact.id, role: 'signer' }] } : {}),
  };

  return (
    <PdfUploadDialog
      title={text('contract.new')}
      confirm={text('contract.new.next')}
      ready={title.trim() !== ''}
      error={refused ? undefined : error}
      reset={reset}
      upload={(file, transport) => upload({ contract: JSON.stringify(contract), file }, transport)}
      onFile={(file) => {
        if (title.trim() === '') setTitle(titleOf(file, 200));
      }}
      onDone={(made) => ('id' in made ? navigate(contractPath(made.id)) : undefined)}
      onClose={onClose}
    >
      <TextField
        label={text('contract.title')}
        required
        maxLength={200}
        value={title}
        error={refused ? text('contract.title.invalid') : undefined}
        onChange={setTitle}
      />
    </PdfUploadDialog>
  );
};
