import type { ClientContract } from '#protocol';
import { isPortalError } from '../../../kit/server/api';
import { useProblemText } from '../../../kit/server/problem-text';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { useStepName } from './step-name';
import type { SigningState } from './use-signing';

interface SigningBarProps {
  contract: ClientContract;
  state: SigningState;
  sha256: string;
  held: boolean;
}

/** Where one is, and the one thing to press next: under the thumb. */
export function SigningBar({ contract, state, sha256, held }: SigningBarProps) {
  const intl = useIntl();
  const problem = useProblemText();
  const nameOf = useStepName();
  const { steps, open, sign, changed, hasAgreed } = state;
  const required = steps.filter((step) => step.required);
  const done = required.filter(state.done).length;
  const ready = hasAgreed && !open;
  const failed =
    sign.isError &&
    !isPortalError(sign.error, 'proof_required') &&
    !(isPortalError(sign.error, 'invalid_request') && state.refused.size > 0) &&
    // the notice above says more
    !(changed && isPortalError(sign.error, 'conflict'));
  const text = !hasAgreed
    ? intl.formatMessage({ id: 'signing.start' })
    : open
      ? intl.formatMessage({ id: 'signing.nextField' }, { name: nameOf(open) })
      : intl.formatMessage({ id: 'signing.sign' });
  return (
    <div className="space-y-2.5 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {changed && <Notice kind="bad">{intl.formatMessage({ id: 'signing.changed' })}</Notice>}
      {failed && (
        <Notice kind="bad">
          {isPortalError(sign.error, 'conflict') && !hasAgreed
            ? intl.formatMessage({ id: 'signing.consentChanged' })
            : problem(sign.error)}
        </Notice>
      )}
      {!hasAgreed && contract.message && (
        <p className="line-clamp-3 text-sm whitespace-pre-line text-muted lg:hidden" dir="auto">
          {contract.message}
        </p>
      )}
      {ready && (
        <p className="text-sm text-muted">{intl.formatMessage({ id: 'signing.signHint' })}</p>
      )}
      <div className="flex items-center gap-3">
        <button
          type="button"
          onClick={() => state.setSheet({ kind: 'about' })}
          className="flex min-h-11 shrink-0 items-center gap-2 rounded-xl border border-line px-3.5 text-sm font-medium tabular-nums hover:bg-sunken lg:hidden"
        >
          <Icon name="grid" className="size-4 text-muted" />
          {intl.formatMessage({ id: 'signing.progress' }, { done, count: required.length })}
          <span className="sr-only">: {intl.formatMessage({ id: 'signing.about' })}</span>
        </button>
        <p className="hidden grow text-sm text-muted tabular-nums lg:block" aria-live="polite">
          {intl.formatMessage({ id: 'signing.progressLong' }, { done, count: required.length })}
        </p>
        <div className="min-w-0 grow lg:grow-0 lg:basis-72">
          <Button
            id="signing-next"
            look="primary"
            wide
            held={held}
            busy={sign.isPending}
            onClick={() => (ready ? state.trySigning(sha256) : state.next())}
          >
            {ready && <Icon name="signature" />}
            <span className="truncate">{text}</span>
          </Button>
        </div>
      </div>
    </div>
  );
}
