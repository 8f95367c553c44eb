import { useIntl } from '../intl';
import type { Step } from './steps';

/** What the agency calls it, else what its type is called. */
export function useStepName() {
  const intl = useIntl();
  return ({ label, type }: Pick<Step, 'label' | 'type'>) =>
    label ?? intl.formatMessage({ id: `signing.type.${type}` });
}
