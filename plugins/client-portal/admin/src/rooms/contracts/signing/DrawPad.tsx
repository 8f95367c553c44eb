import { useEffect, useRef } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import SignaturePad from 'signature_pad';
import { isTooLittle, thinned } from '#browser/strokes';
import type { Stroke } from '#protocol';
import { useText } from '../../../ui/text';

interface DrawPadProps {
  label: string;
  onStrokes: (strokes: Stroke[]) => void;
}

/** Drawn with mouse, pen or finger; kept as lines, not as a picture. Whoever can't draw types. */
const DrawPad = ({ label, onStrokes }: DrawPadProps) => {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>();
  const latest = useRef(onStrokes);
  latest.current = onStrokes;

  useEffect(() => {
    const target = canvas.current;
    if (!target) return undefined;
    const sharpness = window.devicePixelRatio || 1;
    target.width = target.offsetWidth * sharpness;
    target.height = target.offsetHeight * sharpness;
    target.getContext('2d')?.scale(sharpness, sharpness);
    const drawing = new SignaturePad(target, { penColor: '#181826' });
    const read = () => {
      const strokes = thinned(
        drawing.toData().map(({ points }) => points.map(({ x, y }) => ({ x, y })))
      );
      latest.current(isTooLittle(strokes) ? [] : strokes);
    };
    drawing.addEventListener('endStroke', read);
    pad.current = drawing;
    return () => {
      drawing.removeEventListener('endStroke', read);
      drawing.off();
    };
  }, []);

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box borderColor="neutral300" hasRadius style={{ background: '#fff' }}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={label}
          style={{ display: 'block', width: '100%', height: '16rem', touchAction: 'none' }}
        />
      </Box>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {text('sign.draw.hint')}
        </Typography>
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            pad.current?.clear();
            onStrokes([]);
          }}
        >
          {text('sign.draw.clear')}
        </Button>
      </Flex>
    </Flex>
  );
};

export default DrawPad;
