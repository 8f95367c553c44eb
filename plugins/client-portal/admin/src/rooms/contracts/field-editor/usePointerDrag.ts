import { useRef } from 'react';
import type { PointerEvent } from 'react';

interface Drag<Start> {
  start: Start;
  x: number;
  y: number;
  moved: boolean;
}

/** pixels; less is a press with an unsteady hand */
const slack = 3;

interface PointerDragProps<Start> {
  onStart: (event: PointerEvent<HTMLElement>) => Start | undefined;
  /** by how many pixels it has come since the start */
  onMove: (start: Start, dx: number, dy: number, event: PointerEvent<HTMLElement>) => void;
  onEnd: (start: Start, moved: boolean, event: PointerEvent<HTMLElement>) => void;
}

/** Dragging by mouse, pen or finger, as handlers for the element that is dragged. */
export const usePointerDrag = <Start>({ onStart, onMove, onEnd }: PointerDragProps<Start>) => {
  const drag = useRef<Drag<Start>>();
  const end = (event: PointerEvent<HTMLElement>) => {
    const current = drag.current;
    drag.current = undefined;
    if (current) onEnd(current.start, current.moved, event);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const start = onStart(event);
      if (start === undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { start, x: event.clientX, y: event.clientY, moved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const current = drag.current;
      if (!current) return;
      const dx = event.clientX - current.x;
      const dy = event.clientY - current.y;
      if (!current.moved && Math.hypot(dx, dy) < slack) return;
      current.moved = true;
      onMove(current.start, dx, dy, event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
};
