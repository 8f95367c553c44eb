import { type ReactNode, useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, Layouts } from '@strapi/strapi/admin';
import type { z } from 'zod';
import type { SettingsSection } from '#protocol';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { readError } from '../errors';
import { Failure } from '../Failure';
import { chapterOfSection } from '../guide';
import { PageHeader } from '../PageHeader';
import { useCan } from '../permissions';
import { useToast } from '../useToast';

export interface SettingsFields<Values> {
  values: Values;
  /** path of each refused field, with a message that is there for the record: pages say it better */
  errors: Record<string, string>;
  disabled: boolean;
  set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void;
}

export interface SettingsFormProps<Values extends object> {
  section: SettingsSection;
  values: Values;
  schema: z.ZodType<Values>;
  save: (values: Values) => Promise<{ data: unknown } | { error: unknown }>;
  /** what stands in the form once it is saved, where that is not what was written */
  afterSave?: (values: Values) => Values;
  children: (fields: SettingsFields<Values>) => ReactNode;
  /** what stands under the form and is no part of it */
  below?: ReactNode;
}

/** Strapi's form with its guard against unsaved changes; what is refused is said at its field. */
export const SettingsForm = <Values extends object>(props: SettingsFormProps<Values>) => {
  const { section, values: saved, schema, save, children, below, afterSave } = props;
  const text = useText();
  const can = useCan();
  const toast = useToast();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>();
  const disabled = !can('settings.update');

  const submit = async (typed: Values, form: { resetForm: (values: Values) => void }) => {
    setFailure(undefined);
    const checked = schema.safeParse(typed);
    if (!checked.success) {
      setErrors(
        Object.fromEntries(
          checked.error.issues.map((issue) => [issue.path.join('.'), issue.message])
        )
      );
      return;
    }
    const answer = await save(checked.data);
    const refused = 'error' in answer ? readError(answer.error).fields : {};
    setErrors(refused);
    if ('data' in answer) {
      form.resetForm(afterSave?.(checked.data) ?? checked.data);
      toast.success(text('saved'));
    } else if (Object.keys(refused).length === 0) setFailure(answer.error);
  };

  return (
    <Form<Values> method="PUT" initialValues={saved} onSubmit={submit}>
      {({ values, onChange, modified, isSubmitting }) => (
        <>
          <PageHeader
            title={text(`settings.${section}.title`)}
            purpose={text(`settings.${section}.purpose`)}
            guide={chapterOfSection(section)}
            primaryAction={
              disabled ? undefined : (
                <Button
                  type="submit"
                  startIcon={<Check />}
                  disabled={!modified}
                  loading={isSubmitting}
                >
                  {text('save')}
                </Button>
              )
            }
          />
          <Layouts.Content>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {failure ? <Failure error={failure} /> : null}
              {Object.keys(errors).length > 0 ? (
                <Notice tone="danger">{text('error.invalid_request')}</Notice>
              ) : null}
              {disabled ? <Notice tone="info">{text('settings.read_only')}</Notice> : null}
              <Box
                background="neutral0"
                hasRadius
                shadow="filterShadow"
                padding={{ initial: 4, medium: 6 }}
              >
                <Flex direction="column" alignItems="stretch" gap={5}>
                  {children({
                    values,
                    errors,
                    disabled,
                    set: (name, value) => onChange(name, value),
                  })}
                </Flex>
              </Box>
              {below}
            </Flex>
          </Layouts.Content>
          <Blocker />
        </>
      )}
    </Form>
  );
};
