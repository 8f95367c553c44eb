import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Challenge, Target } from '@client-portal/protocol';
import { isApiError } from '../shell/api';
import { useProblemText } from '../shell/problem-text';
import { useKnownPortal } from '../shell/portal';
import { useWait } from '../shell/use-wait';
import { WaitNotice } from '../shell/wait-notice';
import { Button } from '../ui/button';
import { Field, inputClass } from '../ui/field';
import { Notice } from '../ui/notice';
import { PageTitle } from '../ui/page-title';
import { useLoginMail } from './requests';

interface EmailStepProps {
  target: Target | undefined;
  email: string;
  /** come back from the code step: the address is what the client wants to change */
  focus: boolean;
  onSent: (challenge: Challenge, email: string) => void;
}

export function EmailStep({ target, email: given, focus, onSent }: EmailStepProps) {
  const intl = useIntl();
  const { name, signInMethods } = useKnownPortal();
  const problem = useProblemText();
  const [email, setEmail] = useState(given);
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const mail = useLoginMail();
  const wait = useWait(mail);
  const wrong =
    empty || isApiError(mail.error, 'invalid_email') || isApiError(mail.error, 'invalid_request');

  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = email.trim();
    setEmpty(typed.length < 3);
    if (typed.length < 3) input.current?.focus();
    else if (!mail.isPending && wait === 0) {
      mail.mutate(
        { email: typed, target },
        {
          onSuccess: (challenge) => onSent(challenge, typed),
          onError: () => input.current?.focus(),
        }
      );
    }
  }

  return (
    <>
      <PageTitle title={intl.formatMessage({ id: 'signIn.title' })} />
      <p className="mt-2 text-muted">{intl.formatMessage({ id: 'signIn.lead' }, { name })}</p>
      <form onSubmit={submit} noValidate className="mt-8 space-y-5">
        <Field
          label={intl.formatMessage({ id: 'signIn.email' })}
          error={wrong ? intl.formatMessage({ id: 'error.invalid_email' }) : undefined}
        >
          {(described) => (
            <input
              {...described}
              ref={input}
              type="email"
              name="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              dir="ltr"
              value={email}
              onChange={(event) => {
                setEmail(event.target.value);
                setEmpty(false);
              }}
              className={inputClass}
            />
          )}
        </Field>
        {wait > 0 && <WaitNotice seconds={wait} />}
        {mail.isError && !wrong && !isApiError(mail.error, 'rate_limited') && (
          <Notice kind="bad">{problem(mail.error)}</Notice>
        )}
        <Button type="submit" look="primary" wide busy={mail.isPending} held={wait > 0}>
          {intl.formatMessage({
            id: signInMethods.includes('code') ? 'signIn.sendCode' : 'signIn.sendLink',
          })}
        </Button>
      </form>
      <p className="mt-6 text-sm text-muted">{intl.formatMessage({ id: 'signIn.noPassword' })}</p>
    </>
  );
}
