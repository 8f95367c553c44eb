import type { Stroke } from '#protocol';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the strokes cover, with room for the width of the pen. */
export function boxOf(strokes: readonly Stroke[], room = 3): Box {
  const xs = strokes.flatMap((stroke) => stroke.map(({ x }) => x));
  const ys = strokes.flatMap((stroke) => stroke.map(({ y }) => y));
  // not Math.min(...xs): twenty thousand arguments are too many for some browsers
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), -Infinity);
  const [left, top] = [least(xs), least(ys)];
  return {
    x: left - room,
    y: top - room,
    width: most(xs) - left + 2 * room,
    height: most(ys) - top + 2 * room,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** As the `d` of an SVG path: curves through the middles between points. One point alone is a dot. */
export const pathOf = (strokes: readonly Stroke[]): string =>
  strokes
    .map((stroke) => {
      const [first, ...rest] = stroke;
      if (!first) return '';
      const start = `M${round(first.x)} ${round(first.y)}`;
      if (rest.length === 0) return `${start}h0.1`;
      const curves = rest.slice(0, -1).map((point, index) => {
        const next = rest[index + 1] ?? point;
        return `Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
      });
      const last = rest[rest.length - 1] ?? first;
      return `${start}${curves.join('')}L${round(last.x)} ${round(last.y)}`;
    })
    .join('');

/** A single short line is rather a slip of the finger. In the unit of the strokes, which is CSS pixels here. */
export const isTooLittle = (strokes: readonly Stroke[]) => {
  if (strokes.length === 0) return true;
  const { width, height } = boxOf(strokes, 0);
  return Math.max(width, height) < 20;
};

/** Nearest points are left out until so many are left; the server takes no more. */
export function thinned(strokes: readonly Stroke[], most = 15_000): Stroke[] {
  const count = strokes.reduce((sum, { length }) => sum + length, 0);
  const every = Math.ceil(count / most);
  if (every <= 1) return strokes.map((stroke) => stroke.slice(0, 5000));
  return strokes.map((stroke) =>
    stroke.filter((_, index) => index % every === 0 || index === stroke.length - 1).slice(0, 5000)
  );
}
