import { useState } from 'react';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { isMark } from '#protocol';
import { SelectField } from '../../../ui/SelectField';
import { useText } from '../../../ui/text';
import { TextAreaField } from '../../../ui/TextAreaField';
import { TextField } from '../../../ui/TextField';
import { FieldDefault } from './FieldDefault';
import type { Party, PlacedField } from './placement';
import type { FieldEditor } from './useFieldEditor';

const toOptions = (lines: string) => lines.split('\n').flatMap((line) => line.trim() || []);

interface OptionsFieldProps {
  options: readonly string[];
  error: string | undefined;
  onChange: (options: string[]) => void;
}

/** One a line. An empty line while somebody types is no option. */
const OptionsField = ({ options, error, onChange }: OptionsFieldProps) => {
  const text = useText();
  const [typed, setTyped] = useState(options.join('\n'));
  const same = toOptions(typed).join('\n') === options.join('\n');
  return (
    <TextAreaField
      label={text('fields.options')}
      hint={text('fields.options.hint')}
      error={error}
      // undo changes what was typed here
      value={same ? typed : options.join('\n')}
      onChange={(next) => {
        setTyped(next);
        onChange(toOptions(next));
      }}
    />
  );
};

interface FieldPropertiesProps<P extends Party> {
  editor: FieldEditor<P>;
  /** by name of what is wrong */
  errors: Readonly<Record<string, string>>;
}

/** What is selected: one field, or what several have in common. */
export const FieldProperties = <P extends Party>(props: FieldPropertiesProps<P>) => {
  const { editor, errors } = props;
  const text = useText();
  const { chosen, changeChosen, signers, pages } = editor;
  const [first] = chosen;
  if (!first) return null;
  const one = chosen.length === 1 ? first : null;
  const parties = new Set(chosen.map(({ party }) => party));
  const set = (change: Partial<PlacedField>, about?: string) =>
    changeChosen((field) => ({ ...field, ...change }), about && `${about} ${first.id}`);

  return (
    <Box tag="section" aria-label={text('fields.properties')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={2}>
          <Typography variant="delta" tag="h3">
            {one ? text(`field.${one.type}`) : text('fields.several', { count: chosen.length })}
          </Typography>
          <Button size="S" variant="danger-light" startIcon={<Trash />} onClick={editor.remove}>
            {text('fields.remove')}
          </Button>
        </Flex>
        <SelectField
          label={text('fields.signer')}
          value={parties.size === 1 ? first.party : null}
          options={signers.map(({ key, name }) => ({ value: key, label: name }))}
          placeholder={text('fields.different')}
          onChange={(party) => set({ party })}
        />
        <Checkbox
          checked={
            chosen.every(({ required }) => required) ||
            (chosen.some(({ required }) => required) && 'indeterminate')
          }
          onCheckedChange={(ticked) => set({ required: ticked === true })}
        >
          {text('fields.required')}
        </Checkbox>
        {one ? (
          <>
            <TextField
              label={text('fields.label')}
              hint={text('fields.label.hint')}
              maxLength={120}
              value={one.label ?? ''}
              error={'label' in errors ? text('fields.label.invalid') : undefined}
              onChange={(label) => set({ label: label || null }, 'label')}
            />
            {one.type === 'dropdown' ? (
              <OptionsField
                key={one.id}
                options={one.options ?? []}
                error={'options' in errors ? text('fields.options.invalid') : undefined}
                onChange={(options) => set({ options }, 'options')}
              />
            ) : null}
            {isMark(one.type) ? null : (
              <FieldDefault field={one} onChange={(value) => set({ value }, 'value')} />
            )}
          </>
        ) : null}
        {one && pages.length > 1 ? (
          <SelectField
            label={text('fields.page')}
            value={String(one.page)}
            options={pages.map((_, index) => ({
              value: String(index + 1),
              label: String(index + 1),
            }))}
            onChange={(page) => set({ page: Number(page) })}
          />
        ) : null}
      </Flex>
    </Box>
  );
};
