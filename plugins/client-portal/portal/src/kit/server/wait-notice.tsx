import { useIntl } from 'react-intl';
import { Notice } from '../../ui/notice';
import { clockTime } from '../../ui/use-countdown';

/** After too many tries: how long to wait. The ticking part is not read aloud every second. */
export function WaitNotice({ seconds }: { seconds: number }) {
  const intl = useIntl();
  return (
    <Notice kind="bad" icon="clock">
      {intl.formatMessage({ id: 'error.rate_limited' })}{' '}
      <span className="font-semibold tabular-nums" aria-live="off">
        {intl.formatMessage({ id: 'common.waitFor' }, { time: clockTime(seconds) })}
      </span>
    </Notice>
  );
}
