import { useState } from 'react';
import { Box } from '@strapi/design-system';
import type { Forecast } from '#protocol';
import { Failure } from '../../kit/Failure';
import { addEmails, countOf, toRequest } from '../../kit/contacts/recipients';
import type { Recipient } from '../../kit/contacts/recipients';
import { AbandonDialog } from '../../kit/dialogs/AbandonDialog';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { useAction } from '../../kit/requests/useAction';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { parseAddresses } from './addresses';
import { ForecastStep } from './ForecastStep';
import { ProgressStep } from './ProgressStep';
import { RecipientsStep } from './RecipientsStep';
import type { Draft } from './RecipientsStep';
import { SendFooter } from './SendFooter';
import { type SendKind, sendRoutesOf } from './sendKind';

type Step =
  { at: 'recipients' } | { at: 'forecast'; forecast: Forecast } | { at: 'progress'; batch: string };

interface SendDialogProps {
  kind: SendKind;
  /** already chosen, from a list or a contact's page */
  contacts?: readonly Recipient[];
  onClose: () => void;
}

/** Invite, or send a login email: recipients, forecast, progress. */
export const SendDialog = ({ kind, contacts = [], onClose }: SendDialogProps) => {
  const text = useText();
  const [step, setStep] = useState<Step>({ at: 'recipients' });
  const [draft, setDraft] = useState<Draft>({
    recipients: { contacts, emails: [] },
    apps: [],
    typed: '',
  });
  const [leaving, setLeaving] = useState(false);
  const [askForecast, forecast] = useAction(sendRoutesOf[kind].forecast, {
    after: (foreseen) => setStep({ at: 'forecast', forecast: foreseen }),
    failure: 'shown',
  });
  const [send, sending] = useAction(sendRoutesOf[kind].send, {
    after: ({ batch }) => setStep({ at: 'progress', batch }),
    failure: 'shown',
  });

  const error = step.at === 'recipients' ? forecast.error : sending.error;
  const unsent = step.at !== 'progress' && (countOf(draft.recipients) > 0 || draft.typed.trim());
  const fromOutside = step.at === 'recipients' && contacts.length === countOf(draft.recipients);

  const check = async () => {
    // what was typed and not added is meant too
    const recipients = addEmails(draft.recipients, parseAddresses(draft.typed));
    setDraft({ ...draft, recipients, typed: '' });
    await askForecast(toRequest(recipients, draft.apps));
  };
  const start = () => send(toRequest(draft.recipients, draft.apps));
  const close = () => (unsent && !fromOutside ? setLeaving(true) : onClose());

  return (
    <>
      <FrameDialog
        title={text(`send.title.${kind}`)}
        onClose={close}
        footer={
          <SendFooter
            kind={kind}
            at={step.at}
            sendable={step.at === 'forecast' ? step.forecast.sendable : 0}
            draft={draft}
            busy={forecast.isLoading || sending.isLoading}
            onBack={() => setStep({ at: 'recipients' })}
            onCheck={() => void check()}
            onSend={() => void start()}
            onClose={close}
          />
        }
      >
        {error ? (
          <Box paddingBottom={4}>
            <Failure error={error} />
          </Box>
        ) : null}
        {step.at === 'recipients' && forecast.isLoading ? <Loading /> : null}
        {step.at === 'recipients' && !forecast.isLoading ? (
          <RecipientsStep kind={kind} draft={draft} onChange={setDraft} />
        ) : null}
        {step.at === 'forecast' ? <ForecastStep kind={kind} forecast={step.forecast} /> : null}
        {step.at === 'progress' ? <ProgressStep batch={step.batch} /> : null}
      </FrameDialog>
      <AbandonDialog open={leaving} onStay={() => setLeaving(false)} onLeave={onClose} />
    </>
  );
};
