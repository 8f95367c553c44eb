import { Icon } from '../../../ui/icon';
import { useIntl } from '../intl';
import { useStepName } from './step-name';
import type { Step } from './steps';

interface StepListProps {
  steps: readonly Step[];
  isDone: (step: Step) => boolean;
  current: string | null;
  held: boolean;
  onChoose: (step: Step) => void;
}

/** Every field in its order, for those who would rather not look for them on the pages. */
export function StepList({ steps, isDone, current, held, onChoose }: StepListProps) {
  const intl = useIntl();
  const nameOf = useStepName();
  return (
    <ol className="-mx-2">
      {steps.map((step) => {
        const state = isDone(step) ? 'filled' : step.required ? 'open' : 'optional';
        return (
          <li key={step.id}>
            <button
              type="button"
              aria-disabled={held || undefined}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => held || onChoose(step)}
              className="flex min-h-11 w-full items-center gap-3 rounded-xl px-2 py-1.5 text-start hover:bg-sunken aria-[current]:bg-soft"
            >
              <span
                className={`grid size-6 shrink-0 place-items-center rounded-full border ${state === 'filled' ? 'border-good bg-good-soft text-good' : 'border-edge'} ${state === 'optional' ? 'border-dashed' : ''}`}
              >
                {state === 'filled' && <Icon name="check" className="size-4" />}
              </span>
              <span className="min-w-0">
                <span className="line-clamp-2 text-sm font-medium">{nameOf(step)}</span>
                <span className="block text-xs text-muted">
                  {step.page !== null &&
                    `${intl.formatMessage({ id: 'signing.onPage' }, { page: step.page })} · `}
                  {intl.formatMessage({ id: `signing.state.${state}` })}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
