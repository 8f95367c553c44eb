import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const smallest = 0.5;
const largest = 4;

const clamp = (zoom: number) => Math.min(largest, Math.max(smallest, zoom));

export interface Zoom {
  /** 1: as wide as its box */
  value: number;
  /** to the next step; null at the end */
  more: (() => void) | null;
  less: (() => void) | null;
  reset: () => void;
}

const distance = ([a, b]: TouchList) =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;

/**
 * How large the content of a box that scrolls is drawn: by buttons, by two fingers, by the wheel with Ctrl. What is
 * between the fingers or under the pointer stays there; by buttons, what is at the top.
 */
export function useZoom(box: RefObject<HTMLElement>, ready: boolean): Zoom {
  const [value, setValue] = useState(1);
  const now = useRef(value);
  const anchor = useRef<{ x: number; y: number } | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    const ratio = value / now.current;
    now.current = value;
    if (!element || ratio === 1) return;
    const { x, y } = anchor.current ?? { x: element.clientWidth / 2, y: 0 };
    anchor.current = null;
    element.scrollLeft = (element.scrollLeft + x) * ratio - x;
    element.scrollTop = (element.scrollTop + y) * ratio - y;
  }, [box, value]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let began = { distance: 0, zoom: 1 };
    const holdAt = (clientX: number, clientY: number) => {
      const { left, top } = element.getBoundingClientRect();
      anchor.current = { x: clientX - left, y: clientY - top };
    };
    const onStart = ({ touches }: TouchEvent) => {
      if (touches.length === 2) began = { distance: distance(touches), zoom: now.current };
    };
    const onMove = (event: TouchEvent) => {
      const [a, b] = event.touches;
      if (!a || !b || event.touches.length !== 2 || began.distance === 0) return;
      // otherwise the browser would enlarge the whole page
      event.preventDefault();
      holdAt((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
      setValue(clamp((began.zoom * distance(event.touches)) / began.distance));
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      holdAt(event.clientX, event.clientY);
      setValue((zoom) => clamp(zoom * Math.exp(-event.deltaY / 200)));
    };
    element.addEventListener('touchstart', onStart, { passive: true });
    element.addEventListener('touchmove', onMove, { passive: false });
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('touchstart', onStart);
      element.removeEventListener('touchmove', onMove);
      element.removeEventListener('wheel', onWheel);
    };
  }, [box, ready]);

  const above = steps.find((step) => step > value + 0.01);
  const below = steps.filter((step) => step < value - 0.01).at(-1);
  return {
    value,
    more: above === undefined ? null : () => setValue(above),
    less: below === undefined ? null : () => setValue(below),
    reset: () => setValue(1),
  };
}
