import { PortalError } from '../../../kit/server/api';
import { useProblemText } from '../../../kit/server/problem-text';
import { useFileSize } from '../../../ui/file-size';
import { useIntl } from '../intl';
import type { UploadProblem } from './file-upload';
import type { Refusal } from './refusals';

const passing: readonly (UploadProblem | null)[] = [
  'offline',
  'unexpected',
  'internal',
  'session_required',
  'rate_limited',
  'storage_unavailable',
  'scanner_unavailable',
];

/** The same file may be taken later; what else is said of it stays true. */
export const mayTryAgain = (problem: UploadProblem | null) => passing.includes(problem);

/** Before sending: why this file can't be sent, with what could be. */
export function useRefusalText(extensions: readonly string[]) {
  const intl = useIntl();
  const size = useFileSize();
  return (refusal: Refusal) =>
    intl.formatMessage(
      { id: `uploads.refused.${refusal.reason}` },
      {
        kinds: kindsOf(extensions),
        size: 'limit' in refusal ? size(refusal.limit) : '',
      }
    );
}

/** After sending: what the server said, or that there was no way to it. */
export function useProblemOf(extensions: readonly string[]) {
  const intl = useIntl();
  const text = useProblemText();
  return (problem: UploadProblem | null) => {
    if (problem === 'unreadable') return intl.formatMessage({ id: 'uploads.unreadable' });
    if (problem === 'file_type_not_allowed') {
      return intl.formatMessage({ id: 'uploads.refused.type' }, { kinds: kindsOf(extensions) });
    }
    return text(new PortalError(problem ?? 'unexpected', 0));
  };
}

const kindsOf = (extensions: readonly string[]) =>
  extensions.map((extension) => extension.toUpperCase()).join(', ');
