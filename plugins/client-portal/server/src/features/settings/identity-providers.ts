import type { IdentityProvidersInput } from '#protocol';
import type { Foundation } from '../../foundation/foundation';

/**
 * Providers as an admin sends them. A client secret comes in and never goes out again: it is sealed and kept
 * apart; a provider that is sent without one keeps what is stored, as long as it is the same client there.
 */
export const writeIdentityProviders = async (
  { database, settings, secrets }: Foundation,
  { providers }: IdentityProvidersInput
) => {
  const current = await settings.read();
  const before = new Map(
    current['identity-providers'].providers.map((provider) => [provider.id, provider])
  );
  const stored = current['provider-secrets'].sealed;
  const sealed: Record<string, string> = {};
  for (const { id, issuer, clientSecret } of providers) {
    // A secret is for one issuer: somewhere else it would be given away.
    const same = before.get(id)?.issuer === issuer;
    const kept = same && Object.hasOwn(stored, id) ? stored[id] : undefined;
    const value = clientSecret ? secrets.seal('provider-secret', clientSecret) : kept;
    if (value !== undefined) sealed[id] = value;
  }
  const shown = {
    providers: providers.map(({ id, label, issuer, clientId, enabled }) => ({
      id,
      label,
      issuer,
      clientId,
      enabled,
      clientSecretSet: Object.hasOwn(sealed, id),
    })),
  };
  await database.transaction(async () => {
    await settings.write('provider-secrets', { sealed });
    await settings.write('identity-providers', shown);
  });
  return shown;
};
