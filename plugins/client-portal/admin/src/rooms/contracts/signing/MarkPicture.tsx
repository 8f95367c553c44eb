import { useEffect } from 'react';
import { boxOf, pathOf } from '#browser/strokes';
import type { Mark } from '#protocol';
import { fontFamilies, loadSignatureFont } from './signatureFonts';

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
    const { x, y, width, height } = boxOf(mark.strokes);
    return (
      <svg viewBox={`${x} ${y} ${width} ${height}`} width="100%" height="100%" aria-hidden>
        <path
          d={pathOf(mark.strokes)}
          fill="none"
          stroke="#181826"
          strokeWidth={Math.max(width, height) / 60}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  }
  return <Typed mark={mark} />;
};
