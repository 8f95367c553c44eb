import { useId } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { folderSchema } from '#protocol';
import { useText } from '../../ui/text';

interface FolderFieldProps {
  value: string;
  /** those that there are */
  folders: readonly string[];
  onChange: (folder: string) => void;
}

export const isFolder = (value: string) =>
  value.trim() === '' || folderSchema.safeParse(value).success;

/** A folder that there is, or the name of a new one. Empty: in none. */
export const FolderField = ({ value, folders, onChange }: FolderFieldProps) => {
  const text = useText();
  const listId = useId();
  return (
    <Field.Root
      hint={text('documents.folder.hint')}
      error={isFolder(value) ? undefined : text('documents.folder.invalid')}
    >
      <Field.Label>{text('documents.folder')}</Field.Label>
      <TextInput
        value={value}
        list={listId}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {folders.map((folder) => (
          <option key={folder} value={folder} />
        ))}
      </datalist>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
