import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { LanguageChoice } from '../kit/language/language-choice';
import { ownApp, ownPage } from '../kit/session/may';
import { useClient } from '../kit/session/session';
import { useSignOut } from '../kit/session/sign-out';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import { ThemeChoice } from './theme-choice';

const rowClass =
  'flex min-h-11 w-full items-center gap-3 rounded-xl px-3 text-start hover:bg-sunken';

export function AccountMenu() {
  const intl = useIntl();
  const client = useClient();
  const { contact, viewAs } = client;
  const signOut = useSignOut();
  const name = contact.name || contact.email;
  const withProfile = ownApp(client) !== undefined;
  return (
    <Menu
      name={intl.formatMessage({ id: 'nav.account' }, { name })}
      buttonClass="grid size-11 shrink-0 place-items-center rounded-full"
      label={<Avatar name={name} url={contact.pictureUrl} />}
    >
      {(close) => (
        <>
          <div className="px-3 py-2">
            <p className="truncate font-semibold">{name}</p>
            <p className="truncate text-sm text-muted">{contact.email}</p>
          </div>
          <hr className="my-1 border-line" />
          <Link to={ownPage(client)} onClick={close} className={rowClass}>
            <Icon name={withProfile ? 'user' : 'key'} className="size-5 text-muted" />
            {intl.formatMessage({ id: withProfile ? 'nav.profile' : 'nav.security' })}
          </Link>
          <LanguageChoice />
          <ThemeChoice />
          <hr className="my-1 border-line" />
          <button type="button" className={rowClass} onClick={() => signOut.mutate()}>
            <Icon name="leave" className="size-5 text-muted" />
            {intl.formatMessage({ id: viewAs ? 'viewAs.leave' : 'nav.signOut' })}
          </button>
          {signOut.isError && (
            <p role="alert" className="px-3 pb-2 text-sm text-bad">
              {intl.formatMessage({ id: viewAs ? 'viewAs.leaveFailed' : 'nav.signOutFailed' })}
            </p>
          )}
        </>
      )}
    </Menu>
  );
}
