import { Link } from 'react-router-dom';
import { itemPath } from '../../../kit/session/target';
import { useFileSize } from '../../../ui/file-size';
import { Icon } from '../../../ui/icon';
import { useIntl } from '../intl';
import type { FileUpload } from './file-upload';
import { pause, remove, send } from './queue';
import type { Refusal } from './refusals';
import { RowButton, type RowAction } from './row-button';
import { fingerprintOf, isStored } from './stored';
import { mayTryAgain, useProblemOf, useRefusalText } from './upload-problem';
import { UploadProgress } from './upload-progress';

interface UploadRowProps {
  upload: FileUpload;
  refusal: Refusal | null;
  extensions: readonly string[];
  onRemoved: () => void;
}

export function UploadRow({ upload, refusal, extensions, onRemoved }: UploadRowProps) {
  const intl = useIntl();
  const size = useFileSize();
  const refused = useRefusalText(extensions);
  const problemOf = useProblemOf(extensions);
  const { id, file, state, document, contact, item } = upload;
  const moving = state === 'queued' || state === 'sending' || state === 'waiting';
  const main = actionOf(upload);
  const bad = refusal ? refused(refusal) : state === 'failed' ? problemOf(upload.problem) : null;
  return (
    <div className="px-4 py-3">
      <div className="flex items-center gap-2">
        <div className="min-w-0 grow">
          <p className="line-clamp-2 font-medium" dir="auto">
            {state === 'sent' && document ? (
              <Link to={itemPath('documents', document)} className="hover:underline">
                {file.name}
              </Link>
            ) : (
              file.name
            )}
          </p>
          <p className="text-sm text-muted">
            {size(file.size)}
            {state === 'chosen' && isStored(fingerprintOf(contact, item, file)) && (
              <> · {intl.formatMessage({ id: 'uploads.goesOn' })}</>
            )}
            {state === 'sent' && (
              <span className="font-medium text-good">
                {' · '}
                <Icon name="check" className="inline size-4" />{' '}
                {intl.formatMessage({ id: 'uploads.sent' })}
              </span>
            )}
          </p>
        </div>
        {main && (
          // one button that changes, so that it keeps the focus
          <RowButton {...main} name={file.name} />
        )}
        <RowButton
          icon="close"
          action={moving || state === 'paused' ? 'cancel' : 'remove'}
          name={file.name}
          onClick={() => {
            remove(id);
            onRemoved();
          }}
        />
      </div>
      {(moving || state === 'paused') && <UploadProgress upload={upload} />}
      {bad && (
        <p role="alert" className="mt-1 flex gap-1.5 text-sm text-bad">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span className="min-w-0">{bad}</span>
        </p>
      )}
    </div>
  );
}

/** What can be done with it now, beside taking it away. */
function actionOf({ id, state, problem }: FileUpload): RowAction | null {
  const goOn = () => send([id]);
  if (state === 'paused') return { icon: 'play', action: 'resume', onClick: goOn };
  if (state === 'failed') {
    return mayTryAgain(problem) ? { icon: 'again', action: 'retry', onClick: goOn } : null;
  }
  if (state === 'chosen' || state === 'sent') return null;
  return { icon: 'pause', action: 'pause', onClick: () => pause(id) };
}
