import { readError, useErrorText } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import type { ChosenFile } from './chosenFiles';
import { isForGood } from './refusal';

interface UploadFailureProps {
  error: unknown;
  chosen: readonly ChosenFile[];
}

/** Why nothing was uploaded, unless that stands at the file which was refused. */
export const UploadFailure = ({ error, chosen }: UploadFailureProps) => {
  const text = useText();
  const errorText = useErrorText();
  const { code } = readError(error);
  if (error === undefined || chosen.some(({ problem }) => problem !== null && problem === code)) {
    return null;
  }
  return code && code !== 'network' && isForGood(code) ? (
    <Notice tone="danger">{text('upload.one_refused', { why: errorText(error) })}</Notice>
  ) : (
    <Failure error={error} />
  );
};
