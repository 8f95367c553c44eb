import { useCallback } from 'react';
import type { Diagnosis } from '#protocol';
import { useFactText } from '../../kit/words/useFactText';
import { useKnownText } from '../../ui/useKnownText';

type Found = Diagnosis['findings'][number];

/** Returns a function from a finding to its sentence, with its facts as people write them. */
export const useFindingText = () => {
  const known = useKnownText();
  const factText = useFactText();
  return useCallback(
    ({ check, finding, facts }: Found) => {
      const filled = Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [name, factText(name, fact)])
      );
      // a finding that is newer than this panel still says what it knows
      return (
        known(`diagnosis.${check}.${finding}`, filled) ??
        [finding, ...Object.values(filled)].filter(Boolean).join(' · ')
      );
    },
    [known, factText]
  );
};
