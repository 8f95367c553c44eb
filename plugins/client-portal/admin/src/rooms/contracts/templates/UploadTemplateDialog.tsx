import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { z } from 'zod';
import { contractTemplateRoutes, type newPdfTemplateSchema } from '#protocol';
import { useAct } from '../../../kit/requests/useAct';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import { templatePath } from '../paths';
import { PdfUploadDialog, titleOf } from '../PdfUploadDialog';

/** A template of a PDF; its fields are placed then, for roles. */
export const UploadTemplateDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [upload, { error, reset }] = useAct(contractTemplateRoutes.create);
  const template: z.input<typeof newPdfTemplateSchema> = {
    name: name.trim(),
    roles: [{ name: text('template.client'), role: 'signer', agency: false }],
  };

  return (
    <PdfUploadDialog
      title={text('template.new')}
      confirm={text('contract.new.next')}
      ready={name.trim() !== ''}
      error={error}
      reset={reset}
      upload={(file, transport) => upload({ template: JSON.stringify(template), file }, transport)}
      onFile={(file) => {
        if (name.trim() === '') setName(titleOf(file, 120));
      }}
      onDone={({ id }) => navigate(templatePath(id))}
      onClose={onClose}
    >
      <TextField
        label={text('template.name')}
        required
        maxLength={120}
        value={name}
        onChange={setName}
      />
    </PdfUploadDialog>
  );
};
