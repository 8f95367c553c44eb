import { useIntl } from 'react-intl';

const units = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** 1234567 bytes → 1.2 MB, in the client's language. Powers of ten, as file managers on phones and Macs count. */
export function useFileSize() {
  const intl = useIntl();
  return (bytes: number) => {
    const [unit, length] = units.find(([, size]) => bytes >= size) ?? ['byte', 1];
    const amount = bytes / length;
    const text = intl.formatNumber(amount, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: unit === 'kilobyte' || amount >= 100 ? 0 : 1,
    });
    // the number and its unit stay in one line
    return text.replace(' ', '\u00a0');
  };
}
