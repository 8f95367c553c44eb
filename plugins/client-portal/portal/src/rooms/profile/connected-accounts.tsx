import { useState } from 'react';
import { ProofNotice } from '../../kit/passwords/proof-notice';
import { isPortalError } from '../../kit/server/api';
import { Problem } from '../../kit/server/problem';
import { useProblemText } from '../../kit/server/problem-text';
import { useKnownPortal } from '../../kit/session/portal';
import { Notice } from '../../ui/notice';
import { ListSkeleton } from '../../ui/skeleton';
import { DisconnectDialog } from './disconnect-dialog';
import { IdentityRow } from './identity-row';
import { useIntl } from './intl';
import {
  useConnectIdentity,
  useDisconnectIdentity,
  useIdentities,
  type Identity,
} from './requests';
import { useReturnFromProvider } from './return-from-provider';

/** Accounts elsewhere that sign the client in (G2). Nothing where the agency offers none. */
export function ConnectedAccounts() {
  const { identityProviders } = useKnownPortal();
  return identityProviders.length > 0 ? <AccountList /> : null;
}

function AccountList() {
  const intl = useIntl();
  const problemText = useProblemText();
  const { identityProviders } = useKnownPortal();
  const identities = useIdentities();
  const returned = useReturnFromProvider(identities.data);
  const connect = useConnectIdentity();
  const disconnect = useDisconnectIdentity();
  const [asking, setAsking] = useState<Identity | null>(null);
  const connected = identities.data?.results ?? [];
  const offered = identityProviders.filter(
    ({ id }) => !connected.some(({ provider }) => provider === id)
  );

  return (
    <section ref={returned.section} aria-labelledby="identities-title">
      <h2 id="identities-title" className="text-lg font-semibold">
        {intl.formatMessage({ id: 'identities.title' })}
      </h2>
      <p className="mt-1 mb-4 text-muted">{intl.formatMessage({ id: 'identities.lead' })}</p>
      <div className="space-y-4">
        {returned.problem && (
          <Notice kind="bad">{intl.formatMessage({ id: `identities.${returned.problem}` })}</Notice>
        )}
        {returned.connected && !disconnect.isSuccess && (
          <Notice kind="good">
            {intl.formatMessage({ id: 'identities.connected' }, returned.connected)}
          </Notice>
        )}
        {isPortalError(connect.error, 'proof_required') && <ProofNotice />}
        {connect.isError && !isPortalError(connect.error, 'proof_required') && (
          <Notice kind="bad">
            {isPortalError(connect.error, 'conflict')
              ? intl.formatMessage({ id: 'identities.oidc_unavailable' })
              : problemText(connect.error)}
          </Notice>
        )}
        {identities.isPending && <ListSkeleton rows={1} />}
        {identities.isError && !identities.data && (
          <Problem error={identities.error} onRetry={() => identities.refetch()} />
        )}
        {identities.data && (
          <ul className="card divide-y divide-line">
            {connected.map((identity) => (
              <IdentityRow
                key={identity.id}
                provider={identity.provider}
                label={identity.label}
                connectedAt={identity.connectedAt}
                busy={false}
                onPress={() => setAsking(identity)}
              />
            ))}
            {offered.map(({ id, label }) => (
              <IdentityRow
                key={id}
                provider={id}
                label={label}
                connectedAt={null}
                busy={connect.isPending && connect.variables === id}
                onPress={() => connect.mutate(id)}
              />
            ))}
          </ul>
        )}
      </div>
      <p role="status" className="sr-only">
        {disconnect.isSuccess && intl.formatMessage({ id: 'identities.disconnected' })}
      </p>
      <DisconnectDialog asking={asking} disconnect={disconnect} onClose={() => setAsking(null)} />
    </section>
  );
}
