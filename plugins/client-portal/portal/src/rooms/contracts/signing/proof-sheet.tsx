import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Challenge } from '#protocol';
import { useEffect, useRef, useState } from 'react';
import { authRoutes } from '#protocol/entry/auth-routes';
import { call, isPortalError } from '../../../kit/server/api';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { CodeInput } from '../../../kit/session/code-input';
import { useLoginMail } from '../../../kit/session/login-mail';
import { useKnownPortal } from '../../../kit/session/portal';
import { sessionQuery, useClient } from '../../../kit/session/session';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { clockTime, useCountdown } from '../../../ui/use-countdown';
import { useIntl } from '../intl';
import { contractKey } from '../requests';

/** Time for a mail to arrive before another one is asked for, in ms. */
const patience = 30_000;

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
  const left = useCountdown(sentAt === null ? null : sentAt + patience);
  const wait = useWait(mail);

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
          {
            email: (
              <bdi key="email" className="font-semibold text-text">
                {email}
              </bdi>
            ),
          }
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
      <Button look="plain" busy={mail.isPending} held={left > 0 || wait > 0} onClick={send}>
        {left > 0
          ? intl.formatMessage({ id: 'code.againIn' }, { time: clockTime(left) })
          : intl.formatMessage({ id: 'code.again' })}
      </Button>
    </div>
  );
}

interface CodeProps extends Pick<ProofSheetProps, 'contract' | 'onProved'> {
  challenge: Challenge['challenge'];
}

function Code({ challenge, contract, onProved }: CodeProps) {
  const intl = useIntl();
  const client = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const verify = useMutation({
    mutationFn: async (code: string) => {
      await call(authRoutes.verifyCode, { challenge, code });
      // the same client with a session that says more: what is on the page stays
      await client.fetchQuery({ ...sessionQuery, staleTime: 0, retry: 3 });
      await client.invalidateQueries({ queryKey: contractKey(contract) });
    },
    onSuccess: onProved,
    onError: () => setAttempt((count) => count + 1),
  });
  const wait = useWait(verify);
  const wrong =
    isPortalError(verify.error, 'code_invalid') || isPortalError(verify.error, 'invalid_request');
  return (
    <div className="space-y-3" aria-live="polite">
      <CodeInput
        attempt={attempt}
        error={wrong ? intl.formatMessage({ id: 'error.code_invalid' }) : undefined}
        readOnly={verify.isPending || verify.isSuccess || wait > 0}
        onComplete={(code) => verify.isPending || verify.mutate(code)}
      />
      {verify.isPending && (
        <p className="text-sm text-muted">{intl.formatMessage({ id: 'code.checking' })}</p>
      )}
      <Refusal of={verify} said={wrong} />
    </div>
  );
}
