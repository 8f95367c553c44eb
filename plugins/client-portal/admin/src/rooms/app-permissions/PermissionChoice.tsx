import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../ui/text';

interface PermissionChoiceProps {
  label: string;
  /** null: as is said below it */
  value: boolean | null;
  /** what null means, in words: "As for everybody (on)" */
  inherited: string;
  disabled: boolean;
  onChange: (value: boolean | null) => void;
}

const words = { inherit: null, on: true, off: false } as const;
type Word = keyof typeof words;

const wordOf = (value: boolean | null): Word => (value === null ? 'inherit' : value ? 'on' : 'off');

/** On, off, or as it is anyway. */
export const PermissionChoice = (props: PermissionChoiceProps) => {
  const { label, value, inherited, disabled, onChange } = props;
  const text = useText();
  return (
    <Box width="26rem" maxWidth="100%">
      <SingleSelect
        size="S"
        aria-label={label}
        value={wordOf(value)}
        disabled={disabled}
        onChange={(chosen) => {
          if (chosen === 'inherit' || chosen === 'on' || chosen === 'off') onChange(words[chosen]);
        }}
      >
        <SingleSelectOption value="inherit">{inherited}</SingleSelectOption>
        <SingleSelectOption value="on">{text('access.on')}</SingleSelectOption>
        <SingleSelectOption value="off">{text('access.off')}</SingleSelectOption>
      </SingleSelect>
    </Box>
  );
};
