import { inside } from './geometry';
import type { Box } from './geometry';

/** A line over the whole page: at this fraction of its width (`x`) or height (`y`). */
export interface Guide {
  axis: 'x' | 'y';
  at: number;
}

interface Snapped {
  box: Box;
  guides: Guide[];
}

/** Start, middle and end of a box along one axis. */
const lines = (box: Box, axis: 'x' | 'y') => {
  const start = box[axis];
  const extent = axis === 'x' ? box.width : box.height;
  return [start, start + extent / 2, start + extent];
};

/** How far the nearest pair of lines is apart, and where the line is that stays. */
const nearest = (own: readonly number[], others: readonly number[], reach: number) => {
  let best: { by: number; at: number } | undefined;
  for (const from of own) {
    for (const at of others) {
      const by = at - from;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at };
    }
  }
  return best;
};

const pull = (others: readonly Box[], reach: number, axis: 'x' | 'y', edges: number[]) =>
  nearest(
    edges,
    others.flatMap((other) => lines(other, axis)),
    reach
  );

/**
 * Pulls a box that is being moved to the edges and middles of others on its page.
 * @param reach fractions of the page within which it is pulled
 */
export const snapMoved = (
  box: Box,
  others: readonly Box[],
  reach: { x: number; y: number }
): Snapped => {
  const x = pull(others, reach.x, 'x', lines(box, 'x'));
  const y = pull(others, reach.y, 'y', lines(box, 'y'));
  return {
    box: inside({ ...box, x: box.x + (x?.by ?? 0), y: box.y + (y?.by ?? 0) }),
    guides: guidesAt(x, y),
  };
};

/** The same for a box whose bottom right corner is being dragged. */
export const snapResized = (
  box: Box,
  others: readonly Box[],
  reach: { x: number; y: number }
): Snapped => {
  const x = pull(others, reach.x, 'x', [box.x + box.width]);
  const y = pull(others, reach.y, 'y', [box.y + box.height]);
  const wider = { ...box, width: box.width + (x?.by ?? 0), height: box.height + (y?.by ?? 0) };
  // pulled to nothing: an edge of another one lies on its own first edge
  if (wider.width <= 0 || wider.height <= 0) return { box, guides: [] };
  return { box: inside(wider), guides: guidesAt(x, y) };
};

const guidesAt = (x: { at: number } | undefined, y: { at: number } | undefined): Guide[] => [
  ...(x ? [{ axis: 'x' as const, at: x.at }] : []),
  ...(y ? [{ axis: 'y' as const, at: y.at }] : []),
];
