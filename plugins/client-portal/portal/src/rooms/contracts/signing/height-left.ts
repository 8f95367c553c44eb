import { useLayoutEffect, useState, type RefObject } from 'react';

/** CSS pixels above an element that wants what is left of the window: the bar, and the banner of a view as client. */
export function useHeightAbove(ref: RefObject<HTMLElement>): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top;
      if (top !== undefined) setAbove(Math.max(0, Math.round(top + window.scrollY)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [ref]);
  return above;
}
