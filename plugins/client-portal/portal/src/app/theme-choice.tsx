import { useIntl } from 'react-intl';
import { Icon, type IconName } from '../ui/icon';
import { chooseTheme, themes, useTheme, type Theme } from './theme';

const icons: Record<Theme, IconName> = { system: 'device', light: 'sun', dark: 'moon' };

export function ThemeChoice() {
  const intl = useIntl();
  const current = useTheme();
  return (
    <fieldset className="px-3 py-2">
      <legend className="mb-2 text-sm text-muted">
        {intl.formatMessage({ id: 'theme.title' })}
      </legend>
      <div className="grid grid-cols-3 gap-1 rounded-xl bg-sunken p-1">
        {themes.map((theme) => (
          <label
            key={theme}
            className="flex min-h-11 cursor-pointer flex-col items-center justify-center rounded-lg py-1 text-xs text-muted has-checked:bg-surface has-checked:font-semibold has-checked:text-text has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              checked={theme === current}
              onChange={() => chooseTheme(theme)}
            />
            <Icon name={icons[theme]} className="size-4" />
            {intl.formatMessage({ id: `theme.${theme}` })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
