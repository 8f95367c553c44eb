import { useEffect, useRef, useState } from 'react';
import { Box, Button, VisuallyHidden } from '@strapi/design-system';
import type { ButtonProps } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { copyText } from './copy';
import { useText } from './text';

interface CopyButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  value: string;
  label: string;
}

/** Copies `value` and says so on the button for two seconds. */
export const CopyButton = ({ value, label, ...look }: CopyButtonProps) => {
  const text = useText();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const copied = await copyText(value, place.current ?? document.body);
    setState(copied ? 'copied' : 'failed');
  };
  const outcome =
    state === 'idle' ? null : text(state === 'copied' ? 'copy.copied' : 'copy.failed');

  return (
    <Box ref={place} position="relative">
      <Button
        {...look}
        startIcon={state === 'copied' ? <Check /> : <Duplicate />}
        onClick={() => void copy()}
      >
        {outcome ?? label}
      </Button>
      <VisuallyHidden role="status">{outcome}</VisuallyHidden>
    </Box>
  );
};
