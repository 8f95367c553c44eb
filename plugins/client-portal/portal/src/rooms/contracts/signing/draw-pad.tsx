import type { Stroke } from '#protocol';
import SignaturePad, { type PointGroup } from 'signature_pad';
import { useEffect, useRef } from 'react';
import { isTooLittle, thinned } from '#browser/strokes';
import { Button } from '../../../ui/button';
import { useIntl } from '../intl';

interface DrawPadProps {
  onStrokes: (strokes: Stroke[] | null) => void;
  /** this browser lets nobody draw */
  onBlocked: () => void;
}

const scaled = (groups: PointGroup[], ratio: number): PointGroup[] =>
  groups.map((group) => ({
    ...group,
    points: group.points.map((point) => ({ ...point, x: point.x * ratio, y: point.y * ratio })),
  }));

/** Strokes stay vectors: drawn anew when the phone is turned, and sharp on paper. */
export function DrawPad({ onStrokes, onBlocked }: DrawPadProps) {
  const intl = useIntl();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>();
  const tell = useRef({ onStrokes, onBlocked });
  useEffect(() => {
    tell.current = { onStrokes, onBlocked };
  });

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) {
      tell.current.onBlocked();
      return undefined;
    }
    const drawing = new SignaturePad(element, { penColor: '#16181d', minWidth: 1, maxWidth: 2.8 });
    pad.current = drawing;
    const onEnd = () => {
      const strokes = thinned(
        drawing.toData().map(({ points }) => points.map(({ x, y }) => ({ x, y })))
      );
      tell.current.onStrokes(isTooLittle(strokes) ? null : strokes);
    };
    drawing.addEventListener('endStroke', onEnd);

    let width = 0;
    const fit = () => {
      const before = width;
      width = element.clientWidth;
      if (width === 0 || width === before) return;
      const ratio = Math.min(3, window.devicePixelRatio);
      element.width = width * ratio;
      element.height = element.clientHeight * ratio;
      context.scale(ratio, ratio);
      const groups = drawing.toData();
      drawing.clear();
      if (before > 0) drawing.fromData(scaled(groups, width / before));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawing.removeEventListener('endStroke', onEnd);
      drawing.off();
    };
  }, []);

  return (
    <div>
      <div className="relative rounded-xl border border-edge bg-white">
        <canvas
          ref={canvas}
          role="img"
          aria-label={intl.formatMessage({ id: 'signing.drawHere' })}
          className="block h-40 w-full touch-none rounded-xl"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-6 bottom-9 border-b border-[#c9ccd3]"
        />
      </div>
      <div className="-mx-5 mt-1 flex flex-wrap items-center justify-between">
        <p className="px-5 text-sm text-muted">{intl.formatMessage({ id: 'signing.drawHint' })}</p>
        <Button
          look="plain"
          onClick={() => {
            pad.current?.clear();
            onStrokes(null);
          }}
        >
          {intl.formatMessage({ id: 'signing.drawAgain' })}
        </Button>
      </div>
    </div>
  );
}
