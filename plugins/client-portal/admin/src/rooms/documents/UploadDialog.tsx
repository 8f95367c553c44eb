import { useState } from 'react';
import { Button, Checkbox, Flex } from '@strapi/design-system';
import { documentAdminRoutes, maximumFiles, type UploadedDocuments } from '#protocol';
import { readError } from '../../kit/errors';
import type { Recipient } from '../../kit/contacts/recipients';
import { AbandonDialog } from '../../kit/dialogs/AbandonDialog';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { SendingBar } from '../../kit/files/SendingBar';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { ChosenFiles } from './ChosenFiles';
import { judge, pick, sendable, withRefusal } from './chosenFiles';
import { FileDrop } from './FileDrop';
import { FolderField, isFolder } from './FolderField';
import { ShareFields } from './ShareFields';
import { internal, toFields } from './shareWishes';
import { Uploaded } from './Uploaded';
import { UploadFailure } from './UploadFailure';
import { useFileLimits } from './useFileLimits';

interface UploadDialogProps {
  contact: Recipient;
  folders: readonly string[];
  /** already dropped, and the folder they were dropped in */
  files?: readonly File[];
  folder?: string;
  onClose: () => void;
}

/** Files for one contact, shared or internal (J1-J3). All go in one request, so that the client gets one email. */
export const UploadDialog = (props: UploadDialogProps) => {
  const { contact, folders, files = [], folder = '', onClose } = props;
  const text = useText();
  const { limits } = useFileLimits();
  const [picked, setPicked] = useState(() => pick(files));
  const chosen = judge(picked, limits);
  const [wishes, setWishes] = useState({ ...internal, folder });
  const [result, setResult] = useState<UploadedDocuments>();
  const [leaving, setLeaving] = useState(false);
  const { sent, send, cancel } = useSending();
  const [upload, { error, reset }] = useAct(documentAdminRoutes.upload);
  const ready = sendable(chosen);
  const leftOut = chosen.length - ready.length;
  const tooMany = ready.length > maximumFiles;

  const start = async () => {
    const files = ready.map(({ file }) => file);
    const answer = await send((transport) =>
      upload({ id: contact.id, ...toFields(wishes), files }, transport)
    );
    if (!answer) reset();
    else if ('data' in answer) setResult(answer.data);
    else {
      const refused = readError(answer.error);
      const why = refused.code ?? 'internal';
      if (why !== 'network') setPicked(withRefusal(chosen, why, refused.fields));
    }
  };
  const close = () => (chosen.length > 0 && !result ? setLeaving(true) : onClose());

  return (
    <>
      <FrameDialog
        title={text('upload.title', { name: contact.name || contact.email })}
        onClose={close}
        footer={
          result ? (
            <Button onClick={onClose}>{text('close')}</Button>
          ) : (
            <>
              <Button variant="tertiary" onClick={close}>
                {text('cancel')}
              </Button>
              <Button
                disabled={ready.length === 0 || tooMany || !isFolder(wishes.folder)}
                loading={sent !== undefined}
                onClick={() => void start()}
              >
                {text('upload.send', { count: ready.length })}
              </Button>
            </>
          )
        }
      >
        {result ? (
          <Uploaded result={result} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={5}>
            {sent ? null : <UploadFailure error={error} chosen={chosen} />}
            {sent ? <SendingBar sent={sent} onCancel={cancel} /> : null}
            {sent ? null : (
              <FileDrop
                onFiles={(added) => {
                  reset();
                  setPicked([...picked, ...pick(added)]);
                }}
              />
            )}
            <ChosenFiles
              chosen={sent ? ready : chosen}
              onRemove={
                sent ? undefined : (key) => setPicked(chosen.filter((one) => one.key !== key))
              }
            />
            {tooMany ? (
              <Notice tone="danger">{text('upload.too_many', { max: maximumFiles })}</Notice>
            ) : null}
            {leftOut > 0 && ready.length > 0 && !sent ? (
              <Notice tone="warning">{text('upload.left_out', { count: leftOut })}</Notice>
            ) : null}
            {sent ? null : (
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
          </Flex>
        )}
      </FrameDialog>
      <AbandonDialog
        open={leaving}
        title={text('upload.abandon')}
        onStay={() => setLeaving(false)}
        onLeave={onClose}
      >
        {text('upload.abandon.body')}
      </AbandonDialog>
    </>
  );
};
