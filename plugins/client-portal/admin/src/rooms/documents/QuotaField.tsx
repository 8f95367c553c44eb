import { Checkbox, Flex } from '@strapi/design-system';
import { CountField } from '../../kit/fields/CountField';
import { useText } from '../../ui/text';

interface QuotaFieldProps {
  name: 'contact' | 'total';
  /** null: without end */
  megabytes: number | null;
  max: number;
  /** what stands there once there is an end */
  suggested: number;
  disabled: boolean;
  refused: boolean;
  onChange: (megabytes: number | null) => void;
}

/** Room for files, in MB or without end. */
export const QuotaField = (props: QuotaFieldProps) => {
  const { name, megabytes, max, suggested, disabled, refused, onChange } = props;
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {megabytes === null ? null : (
        <CountField
          label={text(`settings.documents.${name}`)}
          hint={text(`settings.documents.${name}.hint`)}
          count={megabytes}
          min={1}
          max={max}
          disabled={disabled}
          refused={refused}
          onChange={onChange}
        />
      )}
      <Checkbox
        checked={megabytes === null}
        disabled={disabled}
        onCheckedChange={(ticked) => onChange(ticked === true ? null : suggested)}
      >
        {text(`settings.documents.${name}.endless`)}
      </Checkbox>
    </Flex>
  );
};
