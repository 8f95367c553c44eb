import { useState } from 'react';
import { contactRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';

const blank = { email: '', name: '', company: '', phone: '' };

/** Makes a contact without inviting it. A refused field says so; what was typed stays. */
export const AddContactDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const [values, setValues] = useState(blank);
  const [create, { error, isLoading }] = useAction(contactRoutes.create, {
    done: text('contacts.added', { name: values.name.trim() || values.email.trim() }),
    after: onClose,
    failure: 'shown',
  });
  const { code, fields } = readError(error);
  const emailProblem =
    fields.email || code === 'invalid_email' ? text('contact.email.invalid') : undefined;

  const add = () =>
    create({
      email: values.email.trim(),
      name: values.name.trim() || undefined,
      company: values.company.trim() || null,
      phone: values.phone.trim() || null,
    });
  const set = (name: keyof typeof blank) => (value: string) =>
    setValues({ ...values, [name]: value });

  return (
    <FormDialog
      title={text('contacts.add')}
      confirm={text('contacts.add')}
      busy={isLoading}
      disabled={values.email.trim() === ''}
      error={emailProblem || code === 'conflict' ? undefined : error}
      onEnter
      onConfirm={add}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};
