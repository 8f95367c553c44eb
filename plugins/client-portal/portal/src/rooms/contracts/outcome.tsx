import type { ClientContract } from '#protocol';
import { lazy, Suspense, useId, useState } from 'react';
import { PreviewFrame } from '../../kit/files/preview/preview-frame';
import { PageTitle } from '../../kit/frames/page-title';
import { useProblemText } from '../../kit/server/problem-text';
import { useKnownPortal } from '../../kit/session/portal';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { useIntl } from './intl';
import { useFinalCopy } from './requests';
import { Signers } from './signers';
import type { Standing } from './standing';

const Reading = lazy(() => import('./signing/reading'));

const icons: Record<Exclude<Standing, 'sign'>, { icon: IconName; look: string }> = {
  later: { icon: 'clock', look: 'bg-soft text-ink' },
  signed: { icon: 'check', look: 'bg-good-soft text-good' },
  viewing: { icon: 'eye', look: 'bg-soft text-ink' },
  sealing: { icon: 'check', look: 'bg-good-soft text-good' },
  completed: { icon: 'check', look: 'bg-good-soft text-good' },
  declined: { icon: 'close', look: 'bg-bad-soft text-bad' },
  'declined-by-me': { icon: 'close', look: 'bg-bad-soft text-bad' },
  voided: { icon: 'close', look: 'bg-sunken text-muted' },
  expired: { icon: 'clock', look: 'bg-sunken text-muted' },
};

/** While it is open there is something to read; later there is the final copy, or nothing. */
const readable: Standing[] = ['later', 'signed', 'viewing'];

interface OutcomeProps {
  contract: ClientContract;
  standing: Exclude<Standing, 'sign'>;
}

/** There is nothing to sign (any more): what became of it, who signed, and the final copy. */
export function Outcome({ contract, standing }: OutcomeProps) {
  const intl = useIntl();
  const id = useId();
  const portal = useKnownPortal();
  const problem = useProblemText();
  const copy = useFinalCopy(contract);
  const [reading, setReading] = useState(false);
  const { icon, look } = icons[standing];
  const others = contract.signers.filter(
    ({ me, role, state }) => !me && role === 'signer' && state !== 'signed'
  );
  const names = intl.formatList(others.map(({ name }) => name));
  return (
    <article className="space-y-6">
      <div className="card flex flex-col items-center px-6 py-10 text-center" role="status">
        <span className={`grid size-16 place-items-center rounded-full ${look}`}>
          <Icon name={icon} className="size-8" />
        </span>
        <PageTitle title={contract.title} className="mt-5 line-clamp-3 sm:text-2xl">
          <bdi>{contract.title}</bdi>
        </PageTitle>
        <p className="mt-3 text-lg font-medium">
          {intl.formatMessage({ id: `contracts.outcome.${standing}` })}
        </p>
        <p className="mt-1 max-w-lg text-muted">
          {intl.formatMessage(
            { id: `contracts.outcomeHint.${standing}` },
            { name: contract.from ?? portal.name, others: names, count: others.length }
          )}
        </p>
        {contract.endReason && (
          <blockquote
            className="mt-4 max-w-lg rounded-xl bg-sunken px-4 py-3 text-start whitespace-pre-line"
            dir="auto"
          >
            {contract.endReason}
          </blockquote>
        )}
        {standing === 'sealing' && <span className="splash-ring mt-6" aria-hidden="true" />}
        {standing === 'completed' && (
          <div className="mt-6 space-y-3">
            <Button look="primary" busy={copy.isPending} onClick={() => copy.mutate()}>
              <Icon name="download" />
              {intl.formatMessage({ id: 'contracts.download' })}
            </Button>
            {copy.isError && <Notice kind="bad">{problem(copy.error)}</Notice>}
          </div>
        )}
      </div>
      {contract.message && readable.includes(standing) && (
        <p className="card px-5 py-4 whitespace-pre-line" dir="auto">
          {contract.message}
        </p>
      )}
      <section aria-labelledby={id} className="card p-5 sm:p-6">
        <h2 id={id} className="mb-4 text-lg font-semibold">
          {intl.formatMessage({ id: 'contracts.signers' })}
        </h2>
        <Signers contract={contract} />
      </section>
      {readable.includes(standing) &&
        (reading ? (
          <Suspense fallback={<PreviewFrame busy />}>
            <Reading contract={contract} />
          </Suspense>
        ) : (
          <Button onClick={() => setReading(true)}>
            <Icon name="document" />
            {intl.formatMessage({ id: 'contracts.read' })}
          </Button>
        ))}
    </article>
  );
}
