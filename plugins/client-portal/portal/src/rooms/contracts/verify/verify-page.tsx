import { useState } from 'react';
import { Link } from 'react-router-dom';
import { verificationRoutes } from '#protocol/papers/verification-routes';
import { PageTitle } from '../../../kit/frames/page-title';
import { PublicFrame } from '../../../kit/frames/public-frame';
import { isPortalError, urlOf } from '../../../kit/server/api';
import { useProblemText } from '../../../kit/server/problem-text';
import { useWait } from '../../../kit/server/use-wait';
import { WaitNotice } from '../../../kit/server/wait-notice';
import { useSession } from '../../../kit/session/session';
import { Button, buttonClass } from '../../../ui/button';
import { useFileSize } from '../../../ui/file-size';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { canHash } from '../signing/sha256';
import { ChooseFile } from './choose-file';
import { TooLarge, UnreadableFile, useReport, useVerify } from './requests';
import { Verdict } from './verdict';

const certificateUrl = urlOf(verificationRoutes.certificate);

/** For anybody who holds a file: is it what was signed here (X8)? */
function Verify() {
  const intl = useIntl();
  const problem = useProblemText();
  const size = useFileSize();
  const session = useSession().data?.session;
  const [file, setFile] = useState<File | null>(null);
  const verify = useVerify();
  const report = useReport();
  const answer = report.data ?? verify.data;
  const error = report.error ?? verify.error;
  const wait = useWait(report.isError ? report : verify);
  const busy = verify.isPending || report.isPending;

  function take(chosen: File) {
    report.reset();
    setFile(chosen);
    verify.mutate(chosen);
  }
  function restart() {
    report.reset();
    verify.reset();
    setFile(null);
  }
  const said = () => {
    if (error instanceof TooLarge)
      return intl.formatMessage({ id: 'verify.tooLarge' }, { size: size(error.limit) });
    if (error instanceof UnreadableFile) return intl.formatMessage({ id: 'verify.unreadable' });
    return problem(error);
  };
  return (
    <>
      <PageTitle title={intl.formatMessage({ id: 'verify.title' })} />
      <p className="mt-2 text-muted">{intl.formatMessage({ id: 'verify.lead' })}</p>
      <div className="mt-6 space-y-5">
        {!answer && (
          <>
            <ChooseFile busy={busy} onFile={take} />
            <p className="flex items-start gap-2 text-sm text-muted">
              <Icon name={canHash() ? 'lock' : 'upload'} className="mt-0.5 size-4" />
              {intl.formatMessage({ id: canHash() ? 'verify.privacy' : 'verify.privacyPlain' })}
            </p>
          </>
        )}
        <p role="status" className="text-sm text-muted empty:hidden">
          {busy &&
            intl.formatMessage(
              { id: report.isPending ? 'verify.sending' : 'verify.reading' },
              { name: file?.name }
            )}
        </p>
        {wait > 0 && <WaitNotice seconds={wait} />}
        {error !== null && !isPortalError(error, 'rate_limited') && (
          <Notice kind="bad">{said()}</Notice>
        )}
        {answer && file && <Verdict file={file.name} verification={answer} />}
        {answer && !answer.report && !answer.known && file && (
          <div className="space-y-3">
            <p className="text-sm text-muted">{intl.formatMessage({ id: 'verify.askReport' })}</p>
            <Button
              look="primary"
              wide
              busy={report.isPending}
              held={wait > 0}
              onClick={() => report.mutate(file)}
            >
              {intl.formatMessage({ id: 'verify.send' })}
            </Button>
          </div>
        )}
        {answer && (
          <Button wide onClick={restart}>
            {intl.formatMessage({ id: 'verify.another' })}
          </Button>
        )}
      </div>
      <div className="mt-8 border-t border-line pt-4">
        <a
          href={certificateUrl}
          download
          className="inline-flex min-h-11 items-center gap-2 font-medium text-ink hover:underline"
        >
          <Icon name="download" className="size-4" />
          {intl.formatMessage({ id: 'verify.certificate' })}
        </a>
        <p className="text-sm text-muted">{intl.formatMessage({ id: 'verify.certificateHint' })}</p>
        {session && (
          <Link to="/" className={`mt-5 ${buttonClass('quiet', true)}`}>
            {intl.formatMessage({ id: 'verify.toPortal' })}
          </Link>
        )}
      </div>
    </>
  );
}

export default function VerifyPage() {
  return (
    <PublicFrame>
      <Verify />
    </PublicFrame>
  );
}
