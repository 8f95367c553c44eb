import type { SignatureReport, Verification } from '#protocol';
import { useId, type ReactNode } from 'react';
import { Icon } from '../../../ui/icon';
import { useIntl } from '../intl';

/** What is found in a file that was sent, in plain words. */
export function Report({ report }: { report: NonNullable<Verification['report']> }) {
  const intl = useIntl();
  const id = useId();
  const { signatures, originalInside, pdf } = report;
  return (
    <section aria-labelledby={id} className="space-y-4">
      <h3 id={id} className="font-semibold">
        {intl.formatMessage({ id: 'verify.report' })}
      </h3>
      {!pdf && <Line good={false}>{intl.formatMessage({ id: 'verify.notPdf' })}</Line>}
      {pdf && signatures.length === 0 && (
        <Line good={false}>{intl.formatMessage({ id: 'verify.noSignatures' })}</Line>
      )}
      {signatures.map((signature, index) => (
        <Signature key={index} signature={signature} number={index + 1} count={signatures.length} />
      ))}
      {originalInside && (
        <Line good>
          {intl.formatMessage({ id: 'verify.originalInside' }, { title: originalInside.title })}
        </Line>
      )}
    </section>
  );
}

interface SignatureProps {
  signature: SignatureReport;
  number: number;
  count: number;
}

function Signature({ signature, number, count }: SignatureProps) {
  const intl = useIntl();
  const { valid, ours, coversWholeFile, appendedBytes, timestamped, subject } = signature;
  return (
    <div className="rounded-xl border border-line p-4">
      <h4 className="text-sm font-semibold">
        {intl.formatMessage({ id: 'verify.signature' }, { number, count })}
      </h4>
      {subject && (
        <p className="mt-0.5 text-sm text-muted">
          {intl.formatMessage({ id: 'verify.bySubject' }, { subject })}
        </p>
      )}
      <ul className="mt-3 space-y-2">
        <li>
          <Line good={valid}>
            {intl.formatMessage({
              id: valid ? 'verify.signatureValid' : 'verify.signatureBroken',
            })}
          </Line>
        </li>
        <li>
          <Line good={ours}>
            {intl.formatMessage({ id: ours ? 'verify.oursYes' : 'verify.oursNo' })}
          </Line>
        </li>
        {(coversWholeFile || appendedBytes > 0) && (
          <li>
            <Line good={coversWholeFile}>
              {coversWholeFile
                ? intl.formatMessage({ id: 'verify.coversAll' })
                : intl.formatMessage({ id: 'verify.appended' }, { count: appendedBytes })}
            </Line>
          </li>
        )}
        {timestamped && (
          <li>
            <Line good>{intl.formatMessage({ id: 'verify.timestamped' })}</Line>
          </li>
        )}
      </ul>
    </div>
  );
}

const Line = ({ good, children }: { good: boolean; children: ReactNode }) => (
  <p className="flex items-start gap-2.5 text-sm">
    <Icon
      name={good ? 'check' : 'close'}
      className={`mt-0.5 size-4 ${good ? 'text-good' : 'text-bad'}`}
    />
    <span className="min-w-0">{children}</span>
  </p>
);
