import { useCallback } from 'react';
import type { Diagnosis } from '../../../protocol/src/diagnosis';
import { useKnownText } from '../shell/useKnownText';
import { useTimes } from '../shell/When';

type Found = Diagnosis['findings'][number];

const isTime = (fact: string | number) =>
  typeof fact === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(fact);

/** Returns a function from a finding to its sentence, with its times as people write them. */
export const useFindingText = () => {
  const known = useKnownText();
  const { full } = useTimes();
  return useCallback(
    ({ check, finding, facts }: Found) => {
      const filled = Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [
          name,
          isTime(fact) ? full(String(fact)) : fact,
        ])
      );
      // a finding that is newer than this panel still says what it knows
      return (
        known(`diagnosis.${check}.${finding}`, filled) ??
        [finding, ...Object.values(filled)].join(' · ')
      );
    },
    [known, full]
  );
};
