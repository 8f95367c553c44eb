import { useMutation } from '@tanstack/react-query';
import type { Mark } from '#protocol';
import { useRef } from 'react';
import { markPicture } from '#browser/mark-picture';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { MarkView } from './mark-view';

interface UploadMarkProps {
  mark: Mark | null;
  onMark: (mark: Mark | null) => void;
}

export function UploadMark({ mark, onMark }: UploadMarkProps) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: markPicture,
    onSuccess: (image) => onMark({ kind: 'uploaded', image }),
    onError: () => onMark(null),
  });
  return (
    <div className="space-y-3">
      {mark?.kind === 'uploaded' && (
        <MarkView
          mark={mark}
          label={intl.formatMessage({ id: 'signing.chosenPicture' })}
          className="h-32 w-full rounded-xl border border-line bg-white p-2"
        />
      )}
      <p className="text-sm text-muted">{intl.formatMessage({ id: 'signing.uploadHint' })}</p>
      <Button busy={read.isPending} onClick={() => input.current?.click()}>
        <Icon name="picture" />
        {intl.formatMessage({ id: 'signing.choosePicture' })}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/*"
        className="hidden"
        tabIndex={-1}
        aria-label={intl.formatMessage({ id: 'signing.choosePicture' })}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) read.mutate(file);
          target.value = '';
        }}
      />
      {read.isError && (
        <Notice kind="bad">{intl.formatMessage({ id: 'common.pictureUnreadable' })}</Notice>
      )}
    </div>
  );
}
