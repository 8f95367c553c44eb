import { ConnectedAccounts } from './connected-accounts';
import { PasswordCard } from './password-card';
import { Sessions } from './sessions';

/** How and where the client signs in; there with or without a profile. */
export const SignInSections = () => (
  <>
    <PasswordCard />
    <ConnectedAccounts />
    <Sessions />
  </>
);
