import { DeadEnd } from '../../../kit/frames/dead-end';
import { useKnownPortal } from '../../../kit/session/portal';
import { useIntl } from '../intl';
import { Step } from '../step';

/** Neither a mail nor a password opens the portal: an account elsewhere does, or nothing at present. */
export function NoMethod() {
  const intl = useIntl();
  const { name, identityProviders } = useKnownPortal();
  if (identityProviders.length > 0) {
    return (
      <Step
        title={intl.formatMessage({ id: 'signIn.title' })}
        text={intl.formatMessage({ id: 'signIn.leadProviders' }, { name })}
      />
    );
  }
  return (
    <DeadEnd
      icon="link"
      title={intl.formatMessage({ id: 'noMethod.title' })}
      text={intl.formatMessage({ id: 'noMethod.text' }, { name })}
    />
  );
}
