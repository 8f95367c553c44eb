import { useState } from 'react';
import { Checkbox } from '@strapi/design-system';
import { documentAdminRoutes, maximumFiles, type UploadedDocuments } from '#protocol';
import type { Recipient } from '../../kit/contacts/recipients';
import { UploadDialog } from '../../kit/dialogs/UploadDialog';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { ChosenFiles } from './ChosenFiles';
import { DocumentDrop } from './DocumentDrop';
import { FolderField, isFolder } from './FolderField';
import { ShareFields } from './ShareFields';
import { internal, toUploadFields } from './shareWishes';
import { Uploaded } from './Uploaded';
import { UploadFailure } from './UploadFailure';
import { useChosenFiles } from './useChosenFiles';

interface UploadDocumentsDialogProps {
  contact: Recipient;
  folders: readonly string[];
  /** already dropped, and the folder they were dropped in */
  files?: readonly File[];
  folder?: string;
  onClose: () => void;
}

/** Files for one contact, shared or internal (J1-J3). All go in one request, so that the client gets one email. */
export const UploadDocumentsDialog = (props: UploadDocumentsDialogProps) => {
  const { contact, folders, files, folder = '', onClose } = props;
  const text = useText();
  const choosing = useChosenFiles(files);
  const { chosen, ready, tooMany } = choosing;
  const [wishes, setWishes] = useState({ ...internal, folder });
  const [result, setResult] = useState<UploadedDocuments>();
  const sending = useSending();
  const [upload, { error, reset }] = useAct(documentAdminRoutes.upload);
  const leftOut = chosen.length - ready.length;

  const start = async () => {
    const answer = await sending.send((transport) =>
      upload({ id: contact.id, ...toUploadFields(wishes), files: choosing.files }, transport)
    );
    if (!answer) reset();
    else if ('data' in answer) setResult(answer.data);
    else choosing.refuse(answer.error);
  };

  return (
    <UploadDialog
      title={text('upload.title', { name: contact.name || contact.email })}
      confirm={text('upload.send', { count: ready.length })}
      disabled={ready.length === 0 || tooMany || !isFolder(wishes.folder)}
      gap={5}
      sending={sending}
      failure={<UploadFailure error={error} chosen={chosen} />}
      drop={
        <DocumentDrop
          onFiles={(added) => {
            reset();
            choosing.add(added);
          }}
        />
      }
      outcome={result ? <Uploaded result={result} /> : undefined}
      loses={chosen.length > 0}
      abandon={{ title: text('upload.abandon'), body: text('upload.abandon.body') }}
      onSend={start}
      onClose={onClose}
    >
      {(underWay) => (
        <>
          <ChosenFiles
            chosen={underWay ? ready : chosen}
            onRemove={underWay ? undefined : choosing.remove}
          />
          {tooMany ? (
            <Notice tone="danger">{text('upload.too_many', { max: maximumFiles })}</Notice>
          ) : null}
          {leftOut > 0 && ready.length > 0 && !underWay ? (
            <Notice tone="warning">{text('upload.left_out', { count: leftOut })}</Notice>
          ) : null}
          {underWay ? null : (
            <>
              <Checkbox
                checked={wishes.shared}
                onCheckedChange={(ticked) => setWishes({ ...wishes, shared: ticked === true })}
              >
                {text('upload.share')}
              </Checkbox>
              {wishes.shared ? (
                <ShareFields
                  wishes={wishes}
                  onChange={(changed) => setWishes({ ...wishes, ...changed })}
                />
              ) : null}
              <FolderField
                value={wishes.folder}
                folders={folders}
                onChange={(next) => setWishes({ ...wishes, folder: next })}
              />
            </>
          )}
        </>
      )}
    </UploadDialog>
  );
};
