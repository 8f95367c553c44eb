import { useIntl } from 'react-intl';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { PortalError } from '../../server/api';
import { useProblemText } from '../../server/problem-text';
import { PreviewFrame } from './preview-frame';

interface PreviewProblemProps {
  error: unknown;
  /** what is said of a file that has come, but can't be drawn */
  unreadable: string;
  onRetry: () => void;
}

/** The preview alone has failed; the download above may still work. */
export function PreviewProblem({ error, unreadable, onRetry }: PreviewProblemProps) {
  const intl = useIntl();
  const text = useProblemText();
  const drawn = !(error instanceof PortalError);
  return (
    <PreviewFrame>
      <div role="alert" className="flex flex-col items-center gap-3 px-6 py-12 text-center">
        <Icon name="alert" className="size-7 text-muted" />
        <p className="max-w-md text-muted">{drawn ? unreadable : text(error)}</p>
        {!drawn && <Button onClick={onRetry}>{intl.formatMessage({ id: 'common.retry' })}</Button>}
      </div>
    </PreviewFrame>
  );
}
