import { Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { contrastOf, leastContrast } from '#browser/contrast';
import { colourSchema } from '#protocol';
import { useText } from '../../ui/text';

const Swatch = styled.input`
  width: 4.8rem;
  height: 4rem;
  padding: ${({ theme }) => theme.spaces[1]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  cursor: pointer;
`;

interface ColourFieldProps {
  label: string;
  hint: string;
  colour: string;
  /** the colour is also that of text on white */
  onWhite: boolean;
  disabled: boolean;
  onChange: (colour: string) => void;
}

/** A colour, picked or typed as #rrggbb, with a word on how well it can be read. */
export const ColourField = (props: ColourFieldProps) => {
  const { label, hint, colour, onWhite, disabled, onChange } = props;
  const text = useText();
  const valid = colourSchema.safeParse(colour).success;
  const ratio = valid ? contrastOf(colour, '#ffffff') : 21;
  return (
    <Field.Root hint={hint} error={valid ? undefined : text('settings.colour.invalid')}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2}>
        <Swatch
          type="color"
          aria-label={text('settings.colour.pick', { label })}
          value={valid ? colour : '#000000'}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
        <TextInput
          value={colour}
          disabled={disabled}
          maxLength={7}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      </Flex>
      <Field.Hint />
      <Field.Error />
      {onWhite && ratio < leastContrast ? (
        <Typography variant="pi" textColor="neutral800" role="status">
          {text('settings.colour.faint', { ratio: ratio.toFixed(1) })}
        </Typography>
      ) : null}
    </Field.Root>
  );
};
