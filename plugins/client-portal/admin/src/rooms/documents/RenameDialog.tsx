import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import { fileNameSchema } from '#protocol';
import { useText } from '../../ui/text';
import { EditDialog, type DocumentDialogProps } from './EditDialog';

/** `Report.final.pdf` → `Report.final` and `.pdf`; a name without an ending is all stem. */
const fileNameParts = (name: string) => {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, dot), ending: name.slice(dot) };
};

/** Another name; its ending says what kind of file it is, so that stays. */
export const RenameDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const { stem, ending } = fileNameParts(document.name);
  const [typed, setTyped] = useState(stem);
  const name = `${typed.trim()}${ending}`;
  const fits = typed.trim() !== '' && fileNameSchema.safeParse(name).success;
  return (
    <EditDialog
      document={document}
      title={text('documents.rename')}
      changes={{ name }}
      disabled={!fits || name === document.name}
      done={(answer) => text('documents.renamed', { name: answer.name })}
      onClose={onClose}
    >
      {(refused) => (
        <Field.Root
          required
          hint={ending ? text('documents.rename.hint', { ending }) : undefined}
          error={fits && !('name' in refused) ? undefined : text('error.file_name_not_allowed')}
        >
          <Field.Label>{text('column.name')}</Field.Label>
          <TextInput
            value={typed}
            maxLength={255 - ending.length}
            autoComplete="off"
            endAction={
              ending ? <Typography textColor="neutral600">{ending}</Typography> : undefined
            }
            onChange={(event) => setTyped(event.target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
    </EditDialog>
  );
};
