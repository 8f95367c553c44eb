import { Box, Button, Checkbox, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import { keyOf, newValue, toValues } from './template';
import type { ValueLine } from './template';

const most = 50;

interface ValuesPanelProps {
  values: readonly ValueLine[];
  faults: Readonly<Record<string, string>>;
  onChange: (values: ValueLine[]) => void;
}

/** Own values: asked for when the template is used, named in the text in double braces. */
export const ValuesPanel = ({ values, faults, onChange }: ValuesPanelProps) => {
  const text = useText();
  const change = (line: string, next: Partial<ValueLine>) =>
    onChange(values.map((value) => (value.line === line ? { ...value, ...next } : value)));
  const written = toValues(values);
  const placeOf = ({ key, label }: ValueLine) =>
    written.findIndex((value) => value.key === key && value.label === label);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="pi" textColor="neutral600">
        {text('values.hint')}
      </Typography>
      {values.map((value, index) => {
        const number = index + 1;
        const place = placeOf(value);
        return (
          <Box key={value.line} padding={3} hasRadius borderColor="neutral200">
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Flex gap={2} alignItems="flex-end">
                <Box flex="1">
                  <TextField
                    label={text('values.label', { number })}
                    maxLength={80}
                    value={value.label}
                    error={
                      `values.${place}.label` in faults ? text('values.label.invalid') : undefined
                    }
                    onChange={(label) =>
                      change(value.line, {
                        label,
                        // as long as nobody has given it a name of its own
                        ...(value.key === keyOf(value.label) ? { key: keyOf(label) } : {}),
                      })
                    }
                  />
                </Box>
                <IconButton
                  label={text('values.remove', { number })}
                  onClick={() => onChange(values.filter(({ line }) => line !== value.line))}
                >
                  <Trash />
                </IconButton>
              </Flex>
              <TextField
                label={text('values.key', { number })}
                hint={value.key ? `{{ ${value.key} }}` : undefined}
                maxLength={40}
                value={value.key}
                error={`values.${place}.key` in faults ? text('values.key.invalid') : undefined}
                onChange={(key) => change(value.line, { key })}
              />
              <TextField
                label={text('values.default', { number })}
                maxLength={2000}
                value={value.default}
                onChange={(usual) => change(value.line, { default: usual })}
              />
              <Checkbox
                checked={value.required}
                onCheckedChange={(ticked) => change(value.line, { required: ticked === true })}
              >
                {text('values.required')}
              </Checkbox>
            </Flex>
          </Box>
        );
      })}
      <Box>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={values.length >= most}
          onClick={() => onChange([...values, newValue()])}
        >
          {text('values.add')}
        </Button>
      </Box>
    </Flex>
  );
};
