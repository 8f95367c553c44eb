import { useRef, useState } from 'react';
import { NewPasswordForm } from '../../kit/passwords/new-password-form';
import { useChangePassword } from '../../kit/passwords/password-requests';
import { useReadOnly } from '../../kit/session/may';
import { useClient } from '../../kit/session/session';
import { Button } from '../../ui/button';
import { IconTile } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ForgotCurrent } from './forgot-current';
import { useIntl } from './intl';

/** Sets a password, or changes it with the current one (G1). */
export function PasswordCard() {
  const intl = useIntl();
  const { contact, password } = useClient();
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  const change = useChangePassword();
  const opener = useRef<HTMLDivElement>(null);
  if (password === 'off') return null;

  // what held the focus is gone then
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };

  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title" className="text-lg font-semibold">
        {intl.formatMessage({ id: 'passwordCard.title' })}
      </h2>
      <div className="card mt-4 p-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <IconTile name="key" />
          <p className="min-w-0 grow basis-44">
            {intl.formatMessage({ id: `passwordCard.${password}` })}
          </p>
          {!open && (
            <div ref={opener}>
              <Button
                held={readOnly}
                onClick={() => {
                  change.reset();
                  setOpen(true);
                }}
              >
                {intl.formatMessage({
                  id: password === 'set' ? 'passwordCard.doChange' : 'passwordCard.doSet',
                })}
              </Button>
            </div>
          )}
        </div>
        {open && (
          <div className="mt-6 space-y-4 border-t border-line pt-6">
            <NewPasswordForm
              focus
              email={contact.email}
              askCurrent={password === 'set'}
              submit={intl.formatMessage({ id: 'passwordCard.save' })}
              attempt={change}
              onSubmit={(typed) => change.mutate(typed, { onSuccess: close })}
              more={<Button onClick={close}>{intl.formatMessage({ id: 'common.cancel' })}</Button>}
            />
            {password === 'set' && <ForgotCurrent email={contact.email} />}
          </div>
        )}
        {change.isSuccess && !open && (
          <div className="mt-4">
            <Notice kind="good">{intl.formatMessage({ id: 'passwordCard.saved' })}</Notice>
          </div>
        )}
      </div>
    </section>
  );
}
