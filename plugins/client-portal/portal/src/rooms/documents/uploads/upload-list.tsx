import { useRef } from 'react';
import type { UploadRules } from '#protocol';
import { Button } from '../../../ui/button';
import { useIntl } from '../intl';
import { remove, send } from './queue';
import { refusalsOf } from './refusals';
import { useUploads } from './store';
import { UploadRow } from './upload-row';

interface UploadListProps {
  /** the line of a request, or null for what is sent unasked */
  item: string | null;
  rules: UploadRules;
}

/** What was chosen here, to be looked at before it is sent, and what is on its way. */
export function UploadList({ item, rules }: UploadListProps) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  /** The button that was pressed is gone: the focus stays where it was, not at the top of the page. */
  const keepFocus = () => box.current?.focus({ preventScroll: true });
  const uploads = useUploads().filter((upload) => upload.item === item);
  const chosen = uploads.filter(({ state }) => state === 'chosen');
  const refusals = refusalsOf(
    chosen.map(({ file }) => file),
    rules
  );
  const ready = chosen.filter((_, index) => !refusals[index]);
  const sent = uploads.filter(({ state }) => state === 'sent');
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {uploads.length > 0 && (
        <ul className="mt-4 divide-y divide-line rounded-xl border border-line">
          {uploads.map((upload) => (
            <li key={upload.id}>
              <UploadRow
                upload={upload}
                refusal={refusals[chosen.indexOf(upload)] ?? null}
                extensions={rules.extensions}
                onRemoved={keepFocus}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {ready.length > 0 && (
          <div className="mt-4">
            <Button
              look="primary"
              onClick={() => {
                send(ready.map(({ id }) => id));
                keepFocus();
              }}
            >
              {intl.formatMessage({ id: 'uploads.send' }, { count: ready.length })}
            </Button>
          </div>
        )}
        {sent.length > 1 && sent.length === uploads.length && (
          <div className="mt-4">
            <Button
              onClick={() => {
                sent.forEach(({ id }) => remove(id));
                keepFocus();
              }}
            >
              {intl.formatMessage({ id: 'uploads.clear' })}
            </Button>
          </div>
        )}
      </div>
      {/* one sentence, changed when a file has arrived: progress itself is not read aloud */}
      <p role="status" className="sr-only">
        {sent.length > 0 && intl.formatMessage({ id: 'uploads.arrived' }, { count: sent.length })}
      </p>
    </div>
  );
}
