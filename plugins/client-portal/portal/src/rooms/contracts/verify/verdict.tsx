import type { Verdict as Word, Verification } from '#protocol';
import { useEffect, useRef } from 'react';
import { Icon, type IconName } from '../../../ui/icon';
import { useIntl } from '../intl';
import { Facts } from './facts';
import { Report } from './report';

const looks: Record<Word, { icon: IconName; look: string }> = {
  final: { icon: 'check', look: 'bg-good-soft text-good' },
  original: { icon: 'document', look: 'bg-soft text-ink' },
  altered: { icon: 'alert', look: 'bg-bad-soft text-bad' },
  foreign: { icon: 'close', look: 'bg-sunken text-muted' },
  unknown: { icon: 'search', look: 'bg-sunken text-muted' },
};

interface VerdictProps {
  file: string;
  verification: Verification;
}

/** The answer in one line, then what it rests on. */
export function Verdict({ file, verification }: VerdictProps) {
  const intl = useIntl();
  const { verdict, contract, report, sha256 } = verification;
  const { icon, look } = looks[verdict];
  const heading = useRef<HTMLHeadingElement>(null);
  // the answer is what was asked for: it is read aloud
  useEffect(() => heading.current?.focus(), [verification]);
  return (
    <div className="space-y-5">
      <div className={`flex items-start gap-4 rounded-2xl p-4 ${look}`}>
        <Icon name={icon} className="mt-0.5 size-7" />
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
            {intl.formatMessage({ id: `verify.verdict.${verdict}` })}
          </h2>
          <p className="mt-1 text-sm text-text">
            {intl.formatMessage({ id: `verify.hint.${verdict}` })}
          </p>
          <p className="mt-2 line-clamp-2 text-sm text-text">
            <bdi>{file}</bdi>
          </p>
        </div>
      </div>
      {contract && verdict === 'altered' && (
        <p className="font-semibold">{intl.formatMessage({ id: 'verify.genuine' })}</p>
      )}
      {contract && <Facts contract={contract} />}
      {report && <Report report={report} />}
      <div className="text-xs text-muted">
        <p className="font-medium">{intl.formatMessage({ id: 'verify.fingerprint' })}</p>
        <p className="font-mono break-all">{sha256}</p>
      </div>
    </div>
  );
}
