import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useText } from '../../ui/text';
import { parseAddresses } from './addresses';

interface PasteAddressesProps {
  value: string;
  onChange: (value: string) => void;
  onAdd: (emails: string[]) => void;
}

/** Typed or pasted addresses (C2, C4). */
export const PasteAddresses = ({ value, onChange, onAdd }: PasteAddressesProps) => {
  const text = useText();
  const found = parseAddresses(value);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root hint={text('paste.hint')}>
        <Field.Label>{text('paste.label')}</Field.Label>
        <Textarea
          value={value}
          placeholder={'ann@example.org, Bo Kim <bo@example.org>'}
          onChange={(event) => onChange(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Flex gap={3} wrap="wrap">
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={found.length === 0}
          onClick={() => onAdd(found)}
        >
          {text('paste.add', { count: found.length })}
        </Button>
        <Typography variant="pi" textColor="neutral600">
          {text('paste.unadded')}
        </Typography>
      </Flex>
    </Flex>
  );
};
