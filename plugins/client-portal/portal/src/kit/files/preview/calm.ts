import { useEffect, useState } from 'react';

/** The value, once it has not changed for so long (ms). */
export function useCalm<T>(value: T, rest: number): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return calm;
}
