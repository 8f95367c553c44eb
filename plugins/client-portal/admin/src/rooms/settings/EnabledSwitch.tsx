import { useState } from 'react';
import { Dialog, Field, Switch, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useText } from '../../ui/text';

interface EnabledSwitchProps {
  enabled: boolean;
  disabled: boolean;
  onChange: (enabled: boolean) => void;
}

/** The switch of the whole portal (A7). Closing signs every client out, so it asks first. */
export const EnabledSwitch = ({ enabled, disabled, onChange }: EnabledSwitchProps) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  return (
    <Field.Root hint={text('settings.enabled.hint')}>
      <Field.Label>{text('settings.enabled')}</Field.Label>
      <Switch
        aria-label={text('settings.enabled')}
        checked={enabled}
        disabled={disabled}
        visibleLabels
        onLabel={text('settings.enabled.on')}
        offLabel={text('settings.enabled.off')}
        onCheckedChange={(next) => (next ? onChange(true) : setAsking(true))}
      />
      <Field.Hint />
      {enabled ? null : (
        <Typography variant="pi" textColor="neutral800">
          {text('attention.closed.hint')}
        </Typography>
      )}
      <Dialog.Root open={asking} onOpenChange={setAsking}>
        <ConfirmDialog
          title={text('settings.close.title')}
          onConfirm={() => {
            onChange(false);
            setAsking(false);
          }}
        >
          {text('settings.close.body')}
        </ConfirmDialog>
      </Dialog.Root>
    </Field.Root>
  );
};
