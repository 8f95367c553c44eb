import { Button, Checkbox, Flex, Grid, Typography } from '@strapi/design-system';
import { Blocker, Form } from '@strapi/strapi/admin';
import { type Contact, contactRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { LocaleField } from '../../kit/fields/LocaleField';
import { useAction } from '../../kit/requests/useAction';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';

interface Values {
  name: string;
  company: string;
  phone: string;
  locale: string | null;
  doNotDisturb: Contact['doNotDisturb'];
}

const valuesOf = ({ name, company, phone, locale, doNotDisturb }: Contact): Values => ({
  name,
  company: company ?? '',
  phone: phone ?? '',
  locale,
  doNotDisturb,
});

/** What an admin may change about a contact. The address stays: it is who the contact is. */
export const ContactForm = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const can = useCan();
  const [update, { error }] = useAction(contactRoutes.update, {
    done: text('saved'),
    failure: 'shown',
  });
  const { fields } = readError(error);
  const disabled = !can('contacts.update');

  const submit = async ({ name, company, phone, locale, doNotDisturb }: Values) => {
    await update({
      id: contact.id,
      name,
      company: company.trim() || null,
      phone: phone.trim() || null,
      locale,
      doNotDisturb,
    });
  };

  return (
    <Card title={text('contact.details')}>
      <Form<Values> method="PUT" initialValues={valuesOf(contact)} onSubmit={submit}>
        {({ values, onChange, modified, isSubmitting }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error ? <Failure error={error} /> : null}
            <Grid.Root gap={4}>
              <Grid.Item col={6} xs={12}>
                <TextField
                  label={text('column.name')}
                  value={values.name}
                  onChange={(value) => onChange('name', value)}
                  error={fields.name}
                  maxLength={120}
                  disabled={disabled}
                />
              </Grid.Item>
              <Grid.Item col={6} xs={12}>
                <TextField
                  label={text('column.company')}
                  value={values.company}
                  onChange={(value) => onChange('company', value)}
                  error={fields.company}
                  maxLength={120}
                  disabled={disabled}
                />
              </Grid.Item>
              <Grid.Item col={6} xs={12}>
                <TextField
                  label={text('contact.phone')}
                  type="tel"
                  value={values.phone}
                  onChange={(value) => onChange('phone', value)}
                  error={fields.phone ? text('contact.phone.invalid') : undefined}
                  maxLength={40}
                  disabled={disabled}
                />
              </Grid.Item>
              <Grid.Item col={6} xs={12}>
                <LocaleField
                  value={values.locale}
                  onChange={(value) => onChange('locale', value)}
                  disabled={disabled}
                />
              </Grid.Item>
            </Grid.Root>
            <Typography variant="pi" fontWeight="bold">
              {text('contact.dnd')}
            </Typography>
            <Flex gap={5} wrap="wrap">
              {(['email', 'sms'] as const).map((channel) => (
                <Checkbox
                  key={channel}
                  checked={values.doNotDisturb[channel]}
                  disabled={disabled}
                  onCheckedChange={(ticked) =>
                    onChange('doNotDisturb', { ...values.doNotDisturb, [channel]: ticked === true })
                  }
                >
                  {text(`contact.dnd.${channel}`)}
                </Checkbox>
              ))}
            </Flex>
            {disabled ? null : (
              <Flex>
                <Button type="submit" disabled={!modified} loading={isSubmitting}>
                  {text('save')}
                </Button>
              </Flex>
            )}
            <Blocker />
          </Flex>
        )}
      </Form>
    </Card>
  );
};
