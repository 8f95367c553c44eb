import { Link } from 'react-router-dom';
import type { LinkState } from '#protocol';
import { DeadEnd } from '../../../kit/frames/dead-end';
import type { WordOf } from '../../../kit/language/room-intl';
import type { CameFrom } from '../../../kit/session/came-from';
import { buttonClass } from '../../../ui/button';
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
    <DeadEnd
      icon={state === 'expired' ? 'clock' : 'link'}
      title={intl.formatMessage({ id: said('title') })}
      text={intl.formatMessage({ id: said('text') })}
    >
      <Link to="/login" state={forgot} className={buttonClass('primary', true)}>
        {intl.formatMessage({ id: 'reset.again' })}
      </Link>
      <Link to="/login" className={buttonClass('quiet', true)}>
        {intl.formatMessage({ id: 'forgot.back' })}
      </Link>
    </DeadEnd>
  );
}
