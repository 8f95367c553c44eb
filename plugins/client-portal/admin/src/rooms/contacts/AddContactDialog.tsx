import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { contactRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { useToast } from '../../kit/useToast';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { useAct } from '../../kit/requests/useAct';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';

const blank = { email: '', name: '', company: '', phone: '' };
const formId = 'client-portal-add-contact';

/** Makes a contact without inviting it. A refused field says so; what was typed stays. */
export const AddContactDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const toast = useToast();
  const [values, setValues] = useState(blank);
  const [create, { error, isLoading }] = useAct(contactRoutes.create);
  const { code, fields } = readError(error);
  const emailProblem =
    fields.email || code === 'invalid_email' ? text('contact.email.invalid') : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await create({
      email: values.email.trim(),
      name: values.name.trim() || undefined,
      company: values.company.trim() || null,
      phone: values.phone.trim() || null,
    });
    if ('data' in answer) {
      toast.success(text('contacts.added', { name: values.name.trim() || values.email.trim() }));
      onClose();
    }
  };
  const set = (name: keyof typeof blank) => (value: string) =>
    setValues({ ...values, [name]: value });

  return (
    <FrameDialog
      title={text('contacts.add')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            type="submit"
            form={formId}
            loading={isLoading}
            disabled={values.email.trim() === ''}
          >
            {text('contacts.add')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && !emailProblem && code !== 'conflict' ? <Failure error={error} /> : null}
          <TextField
            label={text('column.email')}
            type="email"
            required
            value={values.email}
            onChange={set('email')}
            error={code === 'conflict' ? text('contacts.exists') : emailProblem}
          />
          <TextField
            label={text('column.name')}
            value={values.name}
            onChange={set('name')}
            error={fields.name}
            maxLength={120}
          />
          <TextField
            label={text('column.company')}
            value={values.company}
            onChange={set('company')}
            error={fields.company}
            maxLength={120}
          />
          <TextField
            label={text('contact.phone')}
            type="tel"
            value={values.phone}
            onChange={set('phone')}
            error={fields.phone}
            maxLength={40}
          />
        </Flex>
      </form>
    </FrameDialog>
  );
};
