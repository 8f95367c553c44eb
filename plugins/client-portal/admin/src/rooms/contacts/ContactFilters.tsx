import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { accessStates, type Contact, stages } from '#protocol';
import { ListSearch } from '../../ui/ListSearch';
import { useText } from '../../ui/text';

interface ContactFiltersProps {
  q: string;
  access: Contact['access'] | undefined;
  stage: Contact['stage'] | undefined;
  onChange: (next: Partial<Record<'q' | 'access' | 'stage', string | undefined>>) => void;
}

const all = 'all';
const chosen = (value: string | number) => (value === all ? undefined : String(value));

export const ContactFilters = ({ q, access, stage, onChange }: ContactFiltersProps) => {
  const text = useText();
  return (
    <Flex gap={3} wrap="wrap">
      <Box flex="5 1 24rem">
        <ListSearch
          label={text('contacts.search')}
          value={q}
          onSearch={(value) => onChange({ q: value })}
        />
      </Box>
      <Box flex="1 0 14rem">
        <SingleSelect
          size="S"
          aria-label={text('contacts.filter.access')}
          value={access ?? all}
          onChange={(value) => onChange({ access: chosen(value) })}
        >
          <SingleSelectOption value={all}>{text('contacts.filter.any_access')}</SingleSelectOption>
          {accessStates.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {text(`access.${state}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Box flex="1 0 14rem">
        <SingleSelect
          size="S"
          aria-label={text('contacts.filter.stage')}
          value={stage ?? all}
          onChange={(value) => onChange({ stage: chosen(value) })}
        >
          <SingleSelectOption value={all}>{text('contacts.filter.any_stage')}</SingleSelectOption>
          {stages.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {text(`stage.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
    </Flex>
  );
};
