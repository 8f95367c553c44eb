import { useEffect, useRef, useState } from 'react';
import { Box, Button, VisuallyHidden, type ButtonProps } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useText } from './text';

const copyBySelection = (value: string, within: Element) => {
  const field = document.createElement('textarea');
  field.value = value;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // inside the dialog: its focus trap takes the selection away from anything outside
  within.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
};

/** Copies text. The clipboard API exists on https and localhost only, hence the older way too. */
const copyText = async (value: string, within: Element = document.body) => {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyBySelection(value, within);
  }
};

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
