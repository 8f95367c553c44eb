import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { documentAdminRoutes } from '#protocol';
import { useToast } from '../../kit/useToast';
import { UploadDialog } from '../../kit/dialogs/UploadDialog';
import { FileName } from '../../kit/files/FileName';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { useOfferText } from '../../kit/words/useOfferText';
import { useText } from '../../ui/text';
import { ChosenFiles } from './ChosenFiles';
import { DocumentDrop } from './DocumentDrop';
import type { DocumentDialogProps } from './EditDialog';
import { ShareFields } from './ShareFields';
import { flag } from './shareWishes';
import { UploadFailure } from './UploadFailure';
import { useChosenFiles } from './useChosenFiles';

/** A new version; the old one is kept and can be brought back. */
export const ReplaceDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const toast = useToast();
  const offerText = useOfferText();
  const choosing = useChosenFiles();
  const { chosen, files } = choosing;
  const [wishes, setWishes] = useState({ message: '', notify: document.shared });
  const sending = useSending();
  const [upload, { error, reset }] = useAct(documentAdminRoutes.addVersion);

  const start = async () => {
    const answer = await sending.send((transport) =>
      upload(
        {
          id: document.id,
          message: document.shared ? wishes.message.trim() : '',
          notify: flag(document.shared && wishes.notify),
          files,
        },
        transport
      )
    );
    if (!answer) reset();
    else if ('data' in answer) {
      toast.success([text('replace.done'), offerText(answer.data.offer ?? null)].join(' ').trim());
      onClose();
    } else choosing.refuse(answer.error);
  };

  return (
    <UploadDialog
      title={text('documents.replace')}
      confirm={text('replace.confirm')}
      disabled={files.length === 0}
      sending={sending}
      above={
        <>
          <FileName name={document.name} />
          <Typography textColor="neutral600">{text('replace.hint')}</Typography>
        </>
      }
      failure={<UploadFailure error={error} chosen={chosen} />}
      drop={
        <DocumentDrop
          single
          onFiles={(picked) => {
            reset();
            choosing.set(picked);
          }}
        />
      }
      onSend={start}
      onClose={onClose}
    >
      {(underWay) => (
        <>
          <ChosenFiles chosen={chosen} onRemove={underWay ? undefined : choosing.remove} />
          {document.shared && !underWay ? (
            <ShareFields wishes={wishes} onChange={setWishes} />
          ) : null}
        </>
      )}
    </UploadDialog>
  );
};
