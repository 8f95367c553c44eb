import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../ui/icon';
import { ownDecidesLanguage } from '../session/may';
import { useKnownPortal } from '../session/portal';
import { useSession } from '../session/session';
import { chooseLocale, localeName, offeredLocales } from './locale';

/** On the pages before the login, and in the menu of a client whose own app does not decide. */
export function LanguageChoice() {
  const intl = useIntl();
  const id = useId();
  const locales = offeredLocales(useKnownPortal().locales);
  const client = useSession().data?.session;
  if (locales.length < 2 || (client && ownDecidesLanguage(client))) return null;
  return (
    <div className="relative inline-flex items-center text-muted">
      <Icon name="globe" className="pointer-events-none absolute start-3 size-4" />
      <label htmlFor={id} className="sr-only">
        {intl.formatMessage({ id: 'common.language' })}
      </label>
      <select
        id={id}
        value={intl.locale.split('-')[0]}
        onChange={(event) => chooseLocale(event.target.value)}
        className="min-h-11 appearance-none rounded-xl bg-transparent ps-9 pe-8 text-sm hover:bg-sunken"
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale} className="bg-raised text-text">
            {localeName(locale)}
          </option>
        ))}
      </select>
      <Icon name="down" className="pointer-events-none absolute end-2.5 size-4" />
    </div>
  );
}
