import { Link } from 'react-router-dom';
import type { LinkState } from '#protocol';
import { PageTitle } from '../../../kit/frames/page-title';
import type { WordOf } from '../../../kit/language/room-intl';
import type { CameFrom } from '../../../kit/session/came-from';
import { buttonClass } from '../../../ui/button';
import { IconTile } from '../../../ui/icon';
import { useIntl } from '../intl';
import type { words } from '../words';

/** `incomplete`: the secret was lost on the way, or by loading the page again. */
type DeadState = Exclude<LinkState, 'ready'> | 'incomplete';

const forgot: CameFrom = { from: '/', expired: false, step: 'forgot' };

/** Why the link sets no password, and the way to another one. */
export function DeadReset({ state }: { state: DeadState }) {
  const intl = useIntl();
  const said = (part: 'title' | 'text'): WordOf<typeof words> =>
    state === 'incomplete' ? `incomplete.${part}` : `dead.${state}.${part}`;
  return (
    <>
      <IconTile name={state === 'expired' ? 'clock' : 'link'} large />
      <PageTitle title={intl.formatMessage({ id: said('title') })} className="mt-6" />
      <p className="mt-3 text-muted">{intl.formatMessage({ id: said('text') })}</p>
      <div className="mt-8 space-y-3">
        <Link to="/login" state={forgot} className={buttonClass('primary', true)}>
          {intl.formatMessage({ id: 'reset.again' })}
        </Link>
        <Link to="/login" className={buttonClass('quiet', true)}>
          {intl.formatMessage({ id: 'forgot.back' })}
        </Link>
      </div>
    </>
  );
}
