import { useCallback } from 'react';
import { useKnownText } from '../../ui/useKnownText';
import { useTimes } from '../../ui/When';

const isTime = (fact: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(fact);

/** Which texts say a fact of that name; the first that knows its code does. */
const families: Record<string, readonly string[]> = {
  method: ['method'],
  template: ['template'],
  reason: ['skip', 'domain.reason'],
  source: ['source'],
};

/** Returns a function from a fact to words: times as people write them, codes by their texts. */
export const useFactText = () => {
  const known = useKnownText();
  const { full } = useTimes();
  return useCallback(
    (name: string, fact: string | number | boolean) => {
      const said = String(fact);
      if (isTime(said)) return full(said);
      for (const family of families[name] ?? []) {
        const words = known(`${family}.${said}`);
        if (words !== undefined) return words;
      }
      return said;
    },
    [known, full]
  );
};
