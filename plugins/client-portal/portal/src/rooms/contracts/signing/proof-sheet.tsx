import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Challenge } from '#protocol';
import { useEffect, useRef, useState } from 'react';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call } from '../../../kit/server/api';
import { Refusal } from '../../../kit/server/refusal';
import { CodeInput, isWrongCode } from '../../../kit/session/code-input';
import { useLoginMail } from '../../../kit/session/login-mail';
import { useKnownPortal } from '../../../kit/session/portal';
import { SendAgainButton, useUntilAgain } from '../../../kit/session/send-again';
import { sessionQuery, useClient } from '../../../kit/session/session';
import { Dialog } from '../../../ui/dialog';
import { inSentence } from '../../../ui/in-sentence';
import { useIntl } from '../intl';
import { contractKey } from '../requests';

interface ProofSheetProps {
  contract: string;
  onProved: () => void;
  onClose: () => void;
}

/**
 * The session began with a link that staff could read: a mailed code says that it is the client who signs. The page
 * stays as it is meanwhile, so nothing of what was filled in is lost.
 */
export function ProofSheet(props: ProofSheetProps) {
  const intl = useIntl();
  return (
    <Dialog
      open
      shape="sheet"
      title={intl.formatMessage({ id: 'signing.proofTitle' })}
      onClose={props.onClose}
    >
      <Proof {...props} />
    </Dialog>
  );
}

function Proof({ contract, onProved }: ProofSheetProps) {
  const intl = useIntl();
  const { email } = useClient().contact;
  const withCode = useKnownPortal().signInMethods.includes('code');
  const mail = useLoginMail();
  const [sentAt, setSentAt] = useState<number | null>(null);
  const left = useUntilAgain(sentAt);

  const send = () => {
    setSentAt(Date.now());
    mail.mutate({ email, target: { app: 'contracts', item: contract } });
  };
  // once, although React draws it twice while developing
  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    send();
  });

  return (
    <div className="space-y-4">
      <p className="text-muted">
        {intl.formatMessage(
          { id: withCode ? 'signing.proofText' : 'signing.proofLink' },
          { email: inSentence(email) }
        )}
      </p>
      <Refusal of={mail} />
      {withCode && mail.data && (
        <Code
          key={mail.data.challenge}
          challenge={mail.data.challenge}
          contract={contract}
          onProved={onProved}
        />
      )}
      <p className="text-sm text-muted">{intl.formatMessage({ id: 'code.spam' })}</p>
      <SendAgainButton left={left} attempt={mail} onClick={send} />
    </div>
  );
}

interface CodeProps extends Pick<ProofSheetProps, 'contract' | 'onProved'> {
  challenge: Challenge['challenge'];
}

function Code({ challenge, contract, onProved }: CodeProps) {
  const intl = useIntl();
  const client = useQueryClient();
  const verify = useMutation({
    mutationFn: async (code: string) => {
      await call(authRoutes.verifyCode, { challenge, code });
      // the same client with a session that says more: what is on the page stays
      await client.fetchQuery({ ...sessionQuery, staleTime: 0, retry: 3 });
      await client.invalidateQueries({ queryKey: contractKey(contract) });
    },
    onSuccess: onProved,
  });
  return (
    <div className="space-y-3" aria-live="polite">
      <CodeInput verify={verify} onComplete={verify.mutate} />
      {verify.isPending && (
        <p className="text-sm text-muted">{intl.formatMessage({ id: 'code.checking' })}</p>
      )}
      <Refusal of={verify} said={isWrongCode(verify.error)} />
    </div>
  );
}
