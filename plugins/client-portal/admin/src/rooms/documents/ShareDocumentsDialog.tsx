import { useState } from 'react';
import {
  documentAdminRoutes,
  maximumFiles,
  type PortalDocument,
  type ShareForecast,
  type UploadedToMany,
} from '#protocol';
import { nobody } from '../../kit/contacts/recipients';
import type { Recipient, Recipients } from '../../kit/contacts/recipients';
import { ForecastDialog, type ForecastStep } from '../../kit/dialogs/ForecastDialog';
import { SendingBar } from '../../kit/files/SendingBar';
import { useSending } from '../../kit/files/useSending';
import { useAct } from '../../kit/requests/useAct';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { ShareForecastStep } from './ShareForecastStep';
import { internal, toUploadFields } from './shareWishes';
import { ShareWithStep } from './ShareWithStep';
import { UploadFailure } from './UploadFailure';
import { useChosenFiles } from './useChosenFiles';

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
  const choosing = useChosenFiles();
  const { chosen, files, tooMany } = choosing;
  const [wishes, setWishes] = useState({ ...internal, shared: true });
  const [forecast, setForecast] = useState<ShareForecast>();
  const [result, setResult] = useState<UploadedToMany>();
  const { sent, send, cancel } = useSending();
  const [ask, asking] = useAct(documentAdminRoutes.forecast);
  const [upload, uploading] = useAct(documentAdminRoutes.uploadToMany);
  const [copy, copying] = useAct(documentAdminRoutes.copy);

  const ids = recipients.contacts.map(({ id }) => id);
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
      upload({ contacts: contactIds, ...toUploadFields(wishes), files }, transport)
    );
    if (!answer) uploading.reset();
    else if ('data' in answer) setResult(answer.data);
    // what was refused is mended where it was chosen
    else if (choosing.refuse(answer.error)) setForecast(undefined);
  };

  const choice: ForecastStep = {
    at: 'choice',
    confirm: text('share_many.check'),
    disabled: ids.length === 0 || tooMany || (!document && files.length === 0),
    busy: asking.isLoading,
    onConfirm: check,
  };
  const looking: ForecastStep = {
    at: 'forecast',
    confirm: text('share_many.send', { count: forecast?.total ?? 0 }),
    busy: sent !== undefined || copying.isLoading,
    onBack: () => setForecast(undefined),
    onConfirm: () => (document ? give(document) : sendFiles()),
  };

  return (
    <ForecastDialog
      title={text(document ? 'documents.share_with_more' : 'share_many.title')}
      step={result ? { at: 'outcome' } : forecast ? looking : choice}
      loses={chosen.length > 0}
      abandon={{ title: text('upload.abandon'), body: text('upload.abandon.body') }}
      onClose={onClose}
    >
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
          choosing={choosing}
          wishes={wishes}
          onWishes={setWishes}
        />
      )}
    </ForecastDialog>
  );
};
