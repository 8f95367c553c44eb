import { useState } from 'react';
import { useText } from '../../ui/text';
import { EditDialog } from './EditDialog';
import type { DocumentDialogProps } from './EditDialog';
import { FolderField, isFolder } from './FolderField';
import { useFolders } from './useFolders';

/** Into another folder, or out of all. */
export const MoveDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const folders = useFolders(document.contact.id, document.direction);
  const [folder, setFolder] = useState(document.folder ?? '');
  const wanted = folder.trim() || null;
  return (
    <EditDialog
      document={document}
      title={text('documents.move')}
      confirm={text('documents.move.confirm')}
      changes={{ folder: wanted }}
      disabled={!isFolder(folder) || wanted === document.folder}
      done={() => text('documents.moved', { name: document.name })}
      onClose={onClose}
    >
      {() => <FolderField value={folder} folders={folders} onChange={setFolder} />}
    </EditDialog>
  );
};
