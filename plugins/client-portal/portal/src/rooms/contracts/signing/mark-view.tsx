import type { Mark } from '#protocol';
import { boxOf, pathOf } from '#browser/strokes';
import { fontFamilies, measured, useSignatureFonts } from './signature-fonts';

interface MarkViewProps {
  mark: Mark;
  /** what a screen reader says; left out, the text around says it */
  label?: string;
  /** from the left, as it is printed; else in the middle */
  inField?: boolean;
  className?: string;
}

/** Height of a line for letters of 100: they take 0.7 of a field, as on paper. */
const lineOfType = 100 / 0.7;

/** A signature or initials, as large as its place allows. */
export function MarkView({ mark, label, inField = false, className = '' }: MarkViewProps) {
  // drawn again once the font is there
  useSignatureFonts(mark.kind === 'typed');
  const place = inField ? 'xMinYMid meet' : 'xMidYMid meet';
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  if (mark.kind === 'uploaded') {
    const src = mark.image.startsWith('data:') ? mark.image : `data:image/png;base64,${mark.image}`;
    return (
      <img
        src={src}
        alt={label ?? ''}
        className={`object-contain ${inField ? 'object-left' : ''} ${className}`}
      />
    );
  }
  if (mark.kind === 'drawn') {
    const { x, y, width, height } = boxOf(mark.strokes);
    return (
      <svg
        {...named}
        preserveAspectRatio={place}
        viewBox={`${x} ${y} ${width} ${height}`}
        className={className}
      >
        <path
          d={pathOf(mark.strokes)}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  }
  const width = Math.max(40, measured(mark.text, mark.font));
  return (
    <svg
      {...named}
      preserveAspectRatio={place}
      viewBox={`0 0 ${width} ${lineOfType}`}
      className={`overflow-visible ${className}`}
    >
      <text
        x="0"
        y={(lineOfType + 70) / 2}
        fontSize="100"
        fill="currentColor"
        style={{ fontFamily: `"${fontFamilies[mark.font]}", cursive` }}
      >
        {mark.text}
      </text>
    </svg>
  );
}
