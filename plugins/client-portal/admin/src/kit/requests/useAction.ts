import type { AnswerOf } from '#protocol';
import type { Arguments } from '../../../../client/src/request';
import { useToast } from '../useToast';
import type { AdminRoute, Refreshes } from './cache';
import { conclude, type Conclusion } from './conclude';
import type { Transport } from './sendForm';
import { useAct } from './useAct';

interface ActionOptions<Data> extends Conclusion<Data> {
  /** as `useAct` has them */
  refreshes?: Refreshes;
  takesOut?: boolean;
}

/**
 * An action of a button: calls the route, and says what became of it.
 * `const [remind, { isLoading }] = useAction(routes.remind, { done: text('reminded') })`
 */
export const useAction = <R extends AdminRoute>(
  route: R,
  { refreshes, takesOut = false, ...conclusion }: ActionOptions<AnswerOf<R>> = {}
) => {
  const toast = useToast();
  const [act, state] = useAct(route, {
    takesOut,
    ...(refreshes === undefined ? {} : { refreshes }),
  });
  const run = async (...asked: Arguments<R, Transport>) =>
    conclude(await act(...asked), conclusion, toast);
  return [run, state] as const;
};
