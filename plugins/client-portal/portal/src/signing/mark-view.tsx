import type { Mark } from '@client-portal/protocol';
import { fontFamilies, measured, useSignatureFonts } from './signature-fonts';
import { boxOf, pathOf } from './strokes';

interface MarkViewProps {
  mark: Mark;
  /** what a screen reader says; left out, the text around says it */
  label?: string;
  className?: string;
}

/** A signature or initials, as large as its place allows. */
export function MarkView({ mark, label, className = '' }: MarkViewProps) {
  // drawn again once the font is there
  useSignatureFonts(mark.kind === 'typed');
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  if (mark.kind === 'uploaded') {
    const src = mark.image.startsWith('data:') ? mark.image : `data:image/png;base64,${mark.image}`;
    return <img src={src} alt={label ?? ''} className={`object-contain ${className}`} />;
  }
  if (mark.kind === 'drawn') {
    const { x, y, width, height } = boxOf(mark.strokes);
    return (
      <svg {...named} viewBox={`${x} ${y} ${width} ${height}`} className={className}>
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
    <svg {...named} viewBox={`-10 0 ${width + 20} 170`} className={className}>
      <text
        x="0"
        y="115"
        fontSize="100"
        fill="currentColor"
        style={{ fontFamily: `"${fontFamilies[mark.font]}", cursive` }}
      >
        {mark.text}
      </text>
    </svg>
  );
}
