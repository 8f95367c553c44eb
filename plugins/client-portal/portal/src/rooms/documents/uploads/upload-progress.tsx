import { useFileSize } from '../../../ui/file-size';
import { ProgressBar } from '../../../ui/progress-bar';
import { useIntl } from '../intl';
import type { FileUpload } from './file-upload';
import { secondsLeft } from './rate';

/** How much of it, how fast, how much longer. */
export function UploadProgress({ upload }: { upload: FileUpload }) {
  const intl = useIntl();
  const size = useFileSize();
  const { file, state, sent, speed } = upload;
  return (
    <div className="mt-2">
      <ProgressBar
        label={intl.formatMessage({ id: 'uploads.progressOf' }, { name: file.name })}
        value={sent}
        max={file.size}
      />
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted tabular-nums">
        <span>{intl.formatNumber(sent / file.size, { style: 'percent' })}</span>
        {state === 'sending' && speed !== null && (
          <>
            <span>
              {intl.formatMessage({ id: 'uploads.speed' }, { size: size(Math.round(speed)) })}
            </span>
            <TimeLeft seconds={secondsLeft(file.size - sent, speed)} />
          </>
        )}
        {(state === 'queued' || state === 'waiting' || state === 'paused') && (
          <span>{intl.formatMessage({ id: `uploads.is.${state}` })}</span>
        )}
        {state === 'sending' && sent === file.size && (
          <span>{intl.formatMessage({ id: 'uploads.is.checking' })}</span>
        )}
      </p>
    </div>
  );
}

function TimeLeft({ seconds }: { seconds: number | null }) {
  const intl = useIntl();
  if (!seconds) return null;
  const [unit, length] =
    seconds >= 3600 ? ['hour', 3600] : seconds >= 60 ? ['minute', 60] : ['second', 1];
  const time = intl.formatNumber(Math.ceil(seconds / Number(length)), {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
  });
  return <span>{intl.formatMessage({ id: 'uploads.timeLeft' }, { time })}</span>;
}
