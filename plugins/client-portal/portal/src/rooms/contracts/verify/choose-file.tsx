import { useRef } from 'react';
import { useDrop } from '../../../kit/files/use-drop';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { useIntl } from '../intl';

interface ChooseFileProps {
  busy: boolean;
  onFile: (file: File) => void;
}

export function ChooseFile({ busy, onFile }: ChooseFileProps) {
  const intl = useIntl();
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = ([file]: readonly File[]) => file && onFile(file);
  const over = useDrop(area, busy ? null : take);
  return (
    <div
      ref={area}
      className={`flex flex-col items-center gap-3 rounded-2xl border-2 border-dashed px-6 py-8 text-center ${over ? 'border-ink bg-soft' : 'border-edge/60'}`}
    >
      <Icon name="document" className="size-8 text-muted" />
      <Button look="primary" busy={busy} onClick={() => input.current?.click()}>
        {intl.formatMessage({ id: 'verify.choose' })}
      </Button>
      <p className="hidden text-sm text-muted sm:block">
        {intl.formatMessage({ id: 'verify.drop' })}
      </p>
      <input
        ref={input}
        type="file"
        accept=".pdf,application/pdf"
        className="hidden"
        tabIndex={-1}
        aria-label={intl.formatMessage({ id: 'verify.file' })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // emptied, so that the same file can be chosen again
          target.value = '';
          take(files);
        }}
      />
    </div>
  );
}
