import { useState } from 'react';
import { PaperPlane } from '@strapi/icons';
import type { Forecast } from '#protocol';
import { addEmails, countOf, tooMany, toSendRequest } from '../../kit/contacts/recipients';
import type { Recipient } from '../../kit/contacts/recipients';
import { ForecastDialog, type ForecastStep } from '../../kit/dialogs/ForecastDialog';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';
import { parseAddresses } from './addresses';
import { SendForecast } from './SendForecast';
import { ProgressStep } from './ProgressStep';
import { RecipientsStep } from './RecipientsStep';
import type { Draft } from './RecipientsStep';
import { type SendKind, sendRoutesOf } from './sendKind';

interface AccessSendDialogProps {
  kind: SendKind;
  /** already chosen, from a list or a contact's page */
  contacts?: readonly Recipient[];
  onClose: () => void;
}

/** Invite, or send a login email: recipients, forecast, progress. */
export const AccessSendDialog = ({ kind, contacts = [], onClose }: AccessSendDialogProps) => {
  const text = useText();
  const [forecast, setForecast] = useState<Forecast>();
  const [batch, setBatch] = useState<string>();
  const [draft, setDraft] = useState<Draft>({
    recipients: { contacts, emails: [] },
    apps: [],
    typed: '',
  });
  const [ask, asking] = useAction(sendRoutesOf[kind].forecast, {
    after: setForecast,
    failure: 'shown',
  });
  const [send, sending] = useAction(sendRoutesOf[kind].send, {
    after: (sent) => setBatch(sent.batch),
    failure: 'shown',
  });

  const count = countOf(draft.recipients);
  const written = count > 0 || draft.typed.trim() !== '';
  const fromOutside = !forecast && contacts.length === count;

  const check = () => {
    // what was typed and not added is meant too
    const recipients = addEmails(draft.recipients, parseAddresses(draft.typed));
    setDraft({ ...draft, recipients, typed: '' });
    return ask(toSendRequest(recipients, draft.apps));
  };
  const choice: ForecastStep = {
    at: 'choice',
    confirm: text('send.check'),
    disabled: !written || tooMany(draft.recipients),
    busy: asking.isLoading,
    onConfirm: check,
  };
  const looking: ForecastStep = {
    at: 'forecast',
    confirm: text(`send.submit.${kind}`, { count: forecast?.sendable ?? 0 }),
    startIcon: <PaperPlane />,
    disabled: forecast?.sendable === 0,
    busy: sending.isLoading,
    onBack: () => setForecast(undefined),
    onConfirm: () => send(toSendRequest(draft.recipients, draft.apps)),
  };

  return (
    <ForecastDialog
      title={text(`send.title.${kind}`)}
      step={batch ? { at: 'outcome' } : forecast ? looking : choice}
      waiting={asking.isLoading}
      error={forecast ? sending.error : asking.error}
      loses={written && !fromOutside}
      onClose={onClose}
    >
      {batch ? (
        <ProgressStep batch={batch} />
      ) : forecast ? (
        <SendForecast kind={kind} forecast={forecast} />
      ) : (
        <RecipientsStep kind={kind} draft={draft} onChange={setDraft} />
      )}
    </ForecastDialog>
  );
};
