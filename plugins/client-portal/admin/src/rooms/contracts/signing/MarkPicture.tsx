import { useEffect } from 'react';
import type { Mark, Stroke } from '#protocol';
import { fontFamilies, loadSignatureFont } from './signatureFonts';

const path = (strokes: readonly Stroke[]) =>
  strokes
    .map((stroke) => {
      const [first, ...rest] = stroke;
      if (!first) return '';
      const dot = rest.length === 0 ? ` l0.01 0` : '';
      return `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}${dot}`;
    })
    .join('');

const frameOf = (strokes: readonly Stroke[]) => {
  const points = strokes.flat();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const margin = Math.max(width, height, 1) * 0.05;
  return {
    box: [left - margin, top - margin, width + 2 * margin, height + 2 * margin].join(' '),
    thickness: Math.max(width, height, 1) / 60,
  };
};

const Typed = ({ mark: { text, font } }: { mark: Extract<Mark, { kind: 'typed' }> }) => {
  useEffect(() => loadSignatureFont(font), [font]);
  return (
    <svg
      viewBox={`0 0 ${Math.max(60, text.length * 15)} 40`}
      width="100%"
      height="100%"
      aria-hidden
    >
      <text
        x="4"
        y="28"
        fontSize="24"
        fontFamily={`"${fontFamilies[font]}", cursive`}
        fill="#181826"
      >
        {text}
      </text>
    </svg>
  );
};

/** A signature or initials as they will stand on the page, near enough. */
export const MarkPicture = ({ mark }: { mark: Mark }) => {
  if (mark.kind === 'uploaded') {
    const source = mark.image.startsWith('data:')
      ? mark.image
      : `data:image/png;base64,${mark.image}`;
    return <img src={source} alt="" style={{ maxWidth: '100%', maxHeight: '100%' }} />;
  }
  if (mark.kind === 'drawn') {
    const { box, thickness } = frameOf(mark.strokes);
    return (
      <svg viewBox={box} width="100%" height="100%" aria-hidden>
        <path
          d={path(mark.strokes)}
          fill="none"
          stroke="#181826"
          strokeWidth={thickness}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  }
  return <Typed mark={mark} />;
};
