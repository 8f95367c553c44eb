import { useIntl } from 'react-intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { isPortalError } from './api';
import { useProblemText } from './problem-text';

interface ProblemProps {
  error: unknown;
  onRetry?: () => unknown;
}

/** What stands where data should be when it did not come. */
export function Problem({ error, onRetry }: ProblemProps) {
  const intl = useIntl();
  const text = useProblemText();
  const kind = isPortalError(error, 'offline') ? 'offline' : 'failed';
  return (
    <div className="card flex flex-col items-center px-6 py-14 text-center" role="alert">
      <span className="grid size-14 place-items-center rounded-2xl bg-sunken text-muted">
        <Icon name="alert" className="size-7" />
      </span>
      <p className="mt-5 text-lg font-semibold">{intl.formatMessage({ id: `problem.${kind}` })}</p>
      <p className="mt-2 max-w-md text-muted">{text(error)}</p>
      {onRetry && (
        <div className="mt-6">
          <Button onClick={() => onRetry()}>{intl.formatMessage({ id: 'common.retry' })}</Button>
        </div>
      )}
    </div>
  );
}

/** The same, when not even the frame of the portal is known. */
export function ProblemPage(props: ProblemProps) {
  const intl = useIntl();
  return (
    <main className="mx-auto grid min-h-dvh max-w-lg place-content-center p-6">
      <h1 className="sr-only">{intl.formatMessage({ id: 'problem.failed' })}</h1>
      <Problem {...props} />
    </main>
  );
}
