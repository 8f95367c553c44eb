import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, Layouts } from '@strapi/strapi/admin';
import { readError } from '../shell/errors';
import { chapterOfSection } from '../shell/guide';
import { Notice } from '../shell/Notice';
import { PageHeader } from '../shell/PageHeader';
import { useCan } from '../shell/permissions';
import { Failure } from '../shell/States';
import { useText } from '../shell/text';
import { useToast } from '../shell/useToast';
import type { SettingsPageProps } from './SettingsPage';

type SettingsFormProps<Values extends object> = Omit<SettingsPageProps<Values>, 'query'> & {
  values: Values;
};

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
