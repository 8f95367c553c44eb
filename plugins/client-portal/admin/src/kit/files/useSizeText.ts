import { useCallback } from 'react';
import { useIntl } from 'react-intl';

const units = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

/** Returns a function from bytes to a size as people write it. */
export const useSizeText = () => {
  const { formatNumber } = useIntl();
  return useCallback(
    (bytes: number) => {
      const [unit, size] = units.find(([, least]) => bytes >= least) ?? (['byte', 1] as const);
      return formatNumber(bytes / size, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: bytes >= 1_000_000 ? 1 : 0,
      });
    },
    [formatNumber]
  );
};
