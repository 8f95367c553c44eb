import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { documentAdminRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { useToast } from '../../kit/useToast';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { FileName } from '../../kit/files/FileName';
import { SendingBar } from '../../kit/files/SendingBar';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { useOfferText } from '../../kit/words/useOfferText';
import { useText } from '../../ui/text';
import { ChosenFiles } from './ChosenFiles';
import { judge, pick, sendable, withRefusal } from './chosenFiles';
import type { PickedFile } from './chosenFiles';
import type { DocumentDialogProps } from './EditDialog';
import { FileDrop } from './FileDrop';
import { ShareFields } from './ShareFields';
import { flag } from './shareWishes';
import { UploadFailure } from './UploadFailure';
import { useFileLimits } from './useFileLimits';

/** A new version; the old one is kept and can be brought back. */
export const ReplaceDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const toast = useToast();
  const offerText = useOfferText();
  const { limits } = useFileLimits();
  const [picked, setPicked] = useState<PickedFile[]>([]);
  const chosen = judge(picked, limits);
  const [wishes, setWishes] = useState({ message: '', notify: document.shared });
  const { sent, send, cancel } = useSending();
  const [upload, { error, reset }] = useAct(documentAdminRoutes.addVersion);
  const [ready] = sendable(chosen);

  const start = async () => {
    if (!ready) return;
    const answer = await send((transport) =>
      upload(
        {
          id: document.id,
          message: document.shared ? wishes.message.trim() : '',
          notify: flag(document.shared && wishes.notify),
          files: [ready.file],
        },
        transport
      )
    );
    if (!answer) reset();
    else if ('data' in answer) {
      toast.success([text('replace.done'), offerText(answer.data.offer ?? null)].join(' ').trim());
      onClose();
    } else {
      const refused = readError(answer.error);
      if (refused.code && refused.code !== 'network')
        setPicked(withRefusal(chosen, refused.code, refused.fields));
    }
  };

  return (
    <FormDialog
      title={text('documents.replace')}
      onClose={onClose}
      confirm={text('replace.confirm')}
      disabled={!ready}
      busy={sent !== undefined}
      onConfirm={start}
    >
      <FileName name={document.name} />
      <Typography textColor="neutral600">{text('replace.hint')}</Typography>
      {sent ? null : <UploadFailure error={error} chosen={chosen} />}
      {sent ? (
        <SendingBar sent={sent} onCancel={cancel} />
      ) : (
        <FileDrop
          single
          onFiles={(files) => {
            reset();
            setPicked(pick(files));
          }}
        />
      )}
      <ChosenFiles chosen={chosen} onRemove={sent ? undefined : () => setPicked([])} />
      {document.shared && !sent ? <ShareFields wishes={wishes} onChange={setWishes} /> : null}
    </FormDialog>
  );
};
