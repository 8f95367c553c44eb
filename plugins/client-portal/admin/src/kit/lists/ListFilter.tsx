import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ListFilterProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Value[];
  textOf: (value: Value) => string;
  onChange: (value: Value) => void;
}

/** Leaves only some of a list, by one of its properties; stands beside the search box. */
export const ListFilter = <Value extends string>(props: ListFilterProps<Value>) => {
  const { label, value, options, textOf, onChange } = props;
  return (
    <Box flex="1 0 14rem">
      <SingleSelect
        size="S"
        aria-label={label}
        value={value}
        onChange={(next) => {
          const chosen = options.find((one) => one === next);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {textOf(one)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
};
