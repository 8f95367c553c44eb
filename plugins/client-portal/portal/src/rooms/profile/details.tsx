import { useState, type FormEvent } from 'react';
import { localeName, offeredLocales } from '../../kit/language/locale';
import { isPortalError } from '../../kit/server/api';
import { useProblemText } from '../../kit/server/problem-text';
import { useKnownPortal } from '../../kit/session/portal';
import { useClient } from '../../kit/session/session';
import { Button } from '../../ui/button';
import { Field, inputClass } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useIntl } from './intl';
import { useUpdateProfile } from './requests';

type FieldName = 'name' | 'phone' | 'locale';

/** What is typed stays, whatever the server says; only what has changed is sent. */
export function Details({ editable }: { editable: boolean }) {
  const intl = useIntl();
  const problem = useProblemText();
  const { contact } = useClient();
  const locales = offeredLocales(useKnownPortal().locales);
  const [name, setName] = useState(contact.name);
  const [phone, setPhone] = useState(contact.phone ?? '');
  const [locale, setLocale] = useState(contact.locale ?? '');
  const [nameless, setNameless] = useState(false);
  const save = useUpdateProfile();

  const fields = isPortalError(save.error) ? save.error.fields : [];
  const refused = (field: FieldName) =>
    fields.some(({ path }) => path[0] === field)
      ? intl.formatMessage({ id: `profile.${field}Refused` })
      : undefined;
  const dirty =
    name.trim() !== contact.name ||
    phone.trim() !== (contact.phone ?? '') ||
    locale !== (contact.locale ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    setNameless(!name.trim());
    if (!name.trim() || save.isPending) return;
    const changes = {
      ...(name.trim() !== contact.name && { name: name.trim() }),
      ...(phone.trim() !== (contact.phone ?? '') && { phone: phone.trim() || null }),
      ...(locale !== (contact.locale ?? '') && { locale: locale || null }),
    };
    // The server writes a number its own way; what was typed meanwhile stays.
    const take = (typed: string, kept: string) => (now: string) => (now === typed ? kept : now);
    save.mutate(changes, {
      onSuccess: ({ contact: saved }) => {
        setName(take(name, saved.name));
        setPhone(take(phone, saved.phone ?? ''));
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-5 p-6">
      <h2 className="text-lg font-semibold">{intl.formatMessage({ id: 'profile.details' })}</h2>
      <Field
        label={intl.formatMessage({ id: 'profile.name' })}
        error={nameless ? intl.formatMessage({ id: 'profile.nameMissing' }) : refused('name')}
      >
        {(described) => (
          <input
            {...described}
            name="name"
            autoComplete="name"
            maxLength={120}
            required
            readOnly={!editable}
            value={name}
            onChange={(event) => setName(event.target.value)}
            className={inputClass}
          />
        )}
      </Field>
      <Field label={intl.formatMessage({ id: 'profile.phone' })} error={refused('phone')}>
        {(described) => (
          <input
            {...described}
            type="tel"
            name="phone"
            autoComplete="tel"
            dir="ltr"
            maxLength={40}
            readOnly={!editable}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            className={inputClass}
          />
        )}
      </Field>
      <Field
        label={intl.formatMessage({ id: 'profile.locale' })}
        hint={intl.formatMessage({ id: 'profile.localeHint' })}
        error={refused('locale')}
      >
        {(described) => (
          <Select
            {...described}
            disabled={!editable}
            value={locale}
            onChange={(event) => setLocale(event.target.value)}
          >
            <option value="">{intl.formatMessage({ id: 'profile.localeAuto' })}</option>
            {locales.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {localeName(tag)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {save.isError && fields.length === 0 && <Notice kind="bad">{problem(save.error)}</Notice>}
      {editable && (
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" look="primary" busy={save.isPending}>
            {intl.formatMessage({ id: 'profile.save' })}
          </Button>
          <p role="status" className="text-sm text-good">
            {save.isSuccess && !dirty && intl.formatMessage({ id: 'profile.saved' })}
          </p>
        </div>
      )}
    </form>
  );
}
