import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import {
  documentAdminRoutes,
  maximumFiles,
  type PortalDocument,
  type ShareForecast,
  type UploadedToMany,
} from '#protocol';
import { readError } from '../../kit/errors';
import { nobody } from '../../kit/contacts/recipients';
import type { Recipient, Recipients } from '../../kit/contacts/recipients';
import { AbandonDialog } from '../../kit/dialogs/AbandonDialog';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { SendingBar } from '../../kit/files/SendingBar';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { judge, sendable, withRefusal } from './chosenFiles';
import type { PickedFile } from './chosenFiles';
import { ShareForecastStep } from './ShareForecastStep';
import { internal, toFields } from './shareWishes';
import { ShareWithStep } from './ShareWithStep';
import { UploadFailure } from './UploadFailure';
import { useFileLimits } from './useFileLimits';

interface ShareDocumentsDialogProps {
  /** chosen in a list */
  contacts?: readonly Recipient[];
  /** one that there is; otherwise files are picked */
  document?: PortalDocument;
  onClose: () => void;
}

/** The same documents for several contacts: what and whom, who gets an email and who not, done. */
export const ShareDocumentsDialog = (props: ShareDocumentsDialogProps) => {
  const { contacts, document, onClose } = props;
  const text = useText();
  const [recipients, setRecipients] = useState<Recipients>({
    ...nobody,
    contacts: contacts ?? [],
  });
  const { limits } = useFileLimits();
  const [picked, setPicked] = useState<PickedFile[]>([]);
  const chosen = judge(picked, limits);
  const [wishes, setWishes] = useState({ ...internal, shared: true });
  const [forecast, setForecast] = useState<ShareForecast>();
  const [result, setResult] = useState<UploadedToMany>();
  const [leaving, setLeaving] = useState(false);
  const { sent, send, cancel } = useSending();
  const [ask, asking] = useAct(documentAdminRoutes.forecast);
  const [upload, uploading] = useAct(documentAdminRoutes.uploadToMany);
  const [copy, copying] = useAct(documentAdminRoutes.copy);

  const ids = recipients.contacts.map(({ id }) => id);
  const files = sendable(chosen).map(({ file }) => file);
  const tooMany = files.length > maximumFiles;
  const error = uploading.error ?? copying.error ?? asking.error;

  const check = async () => {
    uploading.reset();
    copying.reset();
    const answer = await ask({ contacts: ids, document: document?.id });
    if ('data' in answer) setForecast(answer.data);
  };
  const give = async (existing: PortalDocument) => {
    const answer = await copy({
      id: existing.id,
      contacts: ids,
      message: wishes.message.trim() || null,
      notify: wishes.notify,
    });
    if ('data' in answer) setResult(answer.data);
  };
  const sendFiles = async () => {
    const contactIds = JSON.stringify(ids);
    const answer = await send((transport) =>
      upload({ contacts: contactIds, ...toFields(wishes), files }, transport)
    );
    if (!answer) uploading.reset();
    else if ('data' in answer) setResult(answer.data);
    else {
      const refused = readError(answer.error);
      if (refused.code && refused.code !== 'network') {
        const marked = withRefusal(chosen, refused.code, refused.fields);
        setPicked(marked);
        // what was refused is mended where it was chosen
        if (marked.some(({ refused: why }) => why === refused.code)) setForecast(undefined);
      }
    }
  };
  const close = () => (chosen.length > 0 && !result ? setLeaving(true) : onClose());

  return (
    <>
      <FrameDialog
        title={text(document ? 'documents.share_with_more' : 'share_many.title')}
        onClose={close}
        footer={
          result ? (
            <Button onClick={onClose}>{text('close')}</Button>
          ) : (
            <>
              <Button
                variant="tertiary"
                disabled={sent !== undefined}
                onClick={forecast ? () => setForecast(undefined) : close}
              >
                {text(forecast ? 'back' : 'cancel')}
              </Button>
              {forecast ? (
                <Button
                  loading={sent !== undefined || copying.isLoading}
                  onClick={() => void (document ? give(document) : sendFiles())}
                >
                  {text('share_many.send', { count: forecast.total })}
                </Button>
              ) : (
                <Button
                  loading={asking.isLoading}
                  disabled={ids.length === 0 || tooMany || (!document && files.length === 0)}
                  onClick={() => void check()}
                >
                  {text('share_many.check')}
                </Button>
              )}
            </>
          )
        }
      >
        <Flex direction="column" alignItems="stretch" gap={5}>
          {sent ? null : <UploadFailure error={error} chosen={chosen} />}
          {tooMany ? (
            <Notice tone="danger">{text('upload.too_many', { max: maximumFiles })}</Notice>
          ) : null}
          {sent ? <SendingBar sent={sent} onCancel={cancel} /> : null}
          {result ? (
            <Notice tone="success" title={text('share_many.done', { count: result.contacts })}>
              {text(wishes.notify ? 'share_many.mails' : 'share_many.no_mails')}
            </Notice>
          ) : forecast ? (
            <ShareForecastStep forecast={forecast} notify={wishes.notify} />
          ) : (
            <ShareWithStep
              fixed={contacts !== undefined}
              document={document}
              recipients={recipients}
              onRecipients={setRecipients}
              chosen={chosen}
              onPicked={setPicked}
              wishes={wishes}
              onWishes={setWishes}
            />
          )}
        </Flex>
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
