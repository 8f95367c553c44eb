import { useState } from 'react';
import { Radio, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { z } from 'zod';
import {
  contractAdminRoutes,
  type contractFromTemplateSchema,
  type ContractTemplate,
  contractTemplateRoutes,
} from '#protocol';
import { readError } from '../../../kit/errors';
import { Failure } from '../../../kit/Failure';
import { useCan } from '../../../kit/permissions';
import { useToast } from '../../../kit/useToast';
import { ContactPicker } from '../../../kit/contacts/ContactPicker';
import { RecipientChips } from '../../../kit/contacts/RecipientChips';
import { nobody } from '../../../kit/contacts/recipients';
import type { Recipient, Recipients } from '../../../kit/contacts/recipients';
import { FormDialog } from '../../../kit/dialogs/FormDialog';
import { useAction } from '../../../kit/requests/useAction';
import { useAnswer } from '../../../kit/requests/useAnswer';
import { Notice } from '../../../ui/Notice';
import { Loading } from '../../../ui/States';
import { SelectField } from '../../../ui/SelectField';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import type { SignerChoice } from '../draft';
import { contractPath, contractsPath } from '../paths';
import { RolePeople } from './RolePeople';

type Person = SignerChoice & { name: string };

/** The most contacts that one use takes. */
const most = 200;

interface FromTemplateDialogProps {
  template?: ContractTemplate;
  contacts?: readonly Recipient[];
  onClose: () => void;
}

/** Only where each of many gets one of its own does nobody else sign. */
const forMany = ({ roles }: ContractTemplate) => roles.length === 1 && roles[0]?.agency === false;

/** Contracts of a template: for whom, with which values; one opens in the editor, many go out at once if wanted. */
const FromTemplateDialog = ({ template: given, contacts, onClose }: FromTemplateDialogProps) => {
  const text = useText();
  const can = useCan();
  const toast = useToast();
  const navigate = useNavigate();
  const { data, error: unlisted } = useAnswer(
    contractTemplateRoutes.list,
    { page: 1, pageSize: 100 },
    { skip: given !== undefined, refetchOnMountOrArgChange: true }
  );
  const [chosen, setChosen] = useState<string>();
  const template = given ?? data?.results.find(({ id }) => id === chosen);
  const [recipients, setRecipients] = useState<Recipients>({ ...nobody, contacts: contacts ?? [] });
  const [people, setPeople] = useState<Readonly<Record<number, Person>>>(
    (): Readonly<Record<number, Person>> => {
      const [first] = contacts ?? [];
      return first
        ? { 0: { contact: first.id, role: 'signer' as const, name: first.name || first.email } }
        : {};
    }
  );
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [send, setSend] = useState(false);
  const many = template !== undefined && forMany(template);
  const values = Object.fromEntries(
    (template?.values ?? []).map(({ key, default: usual }) => [key, typed[key] ?? usual ?? ''])
  );
  const open =
    template?.values.some(({ key, required }) => required && !values[key]?.trim()) ?? true;
  const count = recipients.contacts.length;
  const [create, { error, isLoading }] = useAction(contractAdminRoutes.create, {
    after: (made) => {
      if ('results' in made) {
        toast.success(text(send ? 'template.sent' : 'template.made', { count }));
        navigate(contractsPath);
        onClose();
      } else navigate(contractPath(made.id));
    },
    failure: 'shown',
  });
  const { fields } = readError(error);
  const staffed = many
    ? count > 0 && count <= most
    : (template?.roles.every((_, index) => people[index] !== undefined) ?? false);

  const confirm = async () => {
    if (!template) return;
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    const request: z.input<typeof contractFromTemplateSchema> = {
      template: template.id,
      values: filled,
      send,
      ...(many && (count > 1 || send)
        ? { contacts: recipients.contacts.map(({ id }) => id) }
        : {
            signers: many
              ? recipients.contacts.map(({ id }) => ({ contact: id, role: 'signer' as const }))
              : template.roles.flatMap((_, index) => {
                  const person = people[index];
                  if (!person) return [];
                  const { contact, admin, role = 'signer' } = person;
                  return [{ ...(contact ? { contact } : { admin: String(admin) }), role }];
                }),
          }),
    };
    await create(request);
  };

  return (
    <FormDialog
      title={text('contract.new.template')}
      onClose={onClose}
      confirm={
        send
          ? text('template.send_count', { count: many ? Math.max(1, count) : 1 })
          : text('template.make_count', { count: many ? Math.max(1, count) : 1 })
      }
      disabled={!template || open || !staffed}
      busy={isLoading}
      error={error}
      gap={5}
      onConfirm={confirm}
    >
      {unlisted ? <Failure error={unlisted} /> : null}
      {given ? (
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {given.name}
        </Typography>
      ) : data ? (
        data.results.length === 0 ? (
          <Notice tone="info">{text('templates.empty')}</Notice>
        ) : (
          <SelectField
            label={text('column.template')}
            required
            value={chosen ?? null}
            options={data.results.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={text('template.choose')}
            onChange={setChosen}
          />
        )
      ) : unlisted ? null : (
        <Loading />
      )}
      {template?.values.map(({ key, label, required }) => (
        <TextField
          key={key}
          label={label}
          required={required}
          maxLength={5000}
          value={values[key] ?? ''}
          error={`values.${key}` in fields ? text('template.value.invalid') : undefined}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
        />
      ))}
      {template && many ? (
        <>
          <ContactPicker
            label={text('template.for')}
            hint={text('template.for.hint')}
            recipients={recipients}
            onChange={setRecipients}
          />
          <RecipientChips recipients={recipients} onChange={setRecipients} />
        </>
      ) : null}
      {template && !many ? (
        <RolePeople roles={template.roles} people={people} onChange={setPeople} />
      ) : null}
      {template && can('contracts.send') ? (
        <Radio.Group
          aria-label={text('template.then')}
          value={send ? 'send' : 'draft'}
          onValueChange={(next) => setSend(next === 'send')}
        >
          <Radio.Item value="draft">{text('template.then.draft')}</Radio.Item>
          <Radio.Item value="send">{text('template.then.send')}</Radio.Item>
        </Radio.Group>
      ) : null}
    </FormDialog>
  );
};

export default FromTemplateDialog;
