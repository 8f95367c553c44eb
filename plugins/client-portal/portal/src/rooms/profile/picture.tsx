import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useProblemText } from '../../kit/server/problem-text';
import { useClient } from '../../kit/session/session';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { useIntl } from './intl';
import { useUpdatePicture } from './requests';
import { squarePicture, UnreadablePicture } from './square-picture';

export function Picture({ editable }: { editable: boolean }) {
  const intl = useIntl();
  const problem = useProblemText();
  const { contact } = useClient();
  const input = useRef<HTMLInputElement>(null);
  const update = useUpdatePicture();
  const choose = useMutation({
    mutationFn: async (file: File) => update.mutateAsync(await squarePicture(file)),
  });
  const error = choose.error ?? update.error;
  const busy = choose.isPending || update.isPending;
  return (
    <section className="flex flex-wrap items-center gap-5 p-6">
      <h2 className="sr-only">{intl.formatMessage({ id: 'picture.title' })}</h2>
      <Avatar name={contact.name || contact.email} url={contact.pictureUrl} size="large" />
      <div className="min-w-0 grow basis-48">
        <p className="truncate text-lg font-semibold">{contact.name || contact.email}</p>
        <p className="truncate text-muted">{contact.email}</p>
        {editable && (
          <div className="mt-3 flex flex-wrap gap-2">
            <Button busy={busy} onClick={() => input.current?.click()}>
              <Icon name="camera" />
              {intl.formatMessage({ id: contact.pictureUrl ? 'picture.change' : 'picture.add' })}
            </Button>
            {contact.pictureUrl && (
              <Button look="plain" busy={busy} onClick={() => update.mutate(null)}>
                {intl.formatMessage({ id: 'picture.remove' })}
              </Button>
            )}
            <input
              ref={input}
              type="file"
              accept="image/*"
              className="hidden"
              tabIndex={-1}
              aria-label={intl.formatMessage({ id: 'picture.add' })}
              onChange={({ target }) => {
                const file = target.files?.[0];
                // emptied, so that the same file can be chosen again
                target.value = '';
                choose.reset();
                update.reset();
                if (file) choose.mutate(file);
              }}
            />
          </div>
        )}
      </div>
      {error && (
        <div className="basis-full">
          <Notice kind="bad">
            {error instanceof UnreadablePicture
              ? intl.formatMessage({ id: 'common.pictureUnreadable' })
              : problem(error)}
          </Notice>
        </div>
      )}
      {update.isSuccess && !error && (
        <p role="status" className="sr-only">
          {intl.formatMessage({ id: 'profile.saved' })}
        </p>
      )}
    </section>
  );
}
