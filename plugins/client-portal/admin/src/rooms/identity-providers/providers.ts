import { googleIssuer, type Domain, type IdentityProvidersInput } from '#protocol';

export type Provider = IdentityProvidersInput['providers'][number];

/** An id that no other has yet: `google`, `google-2`, … */
const freeId = (wanted: string, taken: readonly string[]) => {
  for (let serial = 1; ; serial += 1) {
    const id = serial === 1 ? wanted : `${wanted}-${serial}`;
    if (!taken.includes(id)) return id;
  }
};

const ids = (providers: readonly Provider[]) => providers.map(({ id }) => id);

export const newGoogle = (providers: readonly Provider[]): Provider => ({
  id: freeId('google', ids(providers)),
  label: 'Google',
  issuer: googleIssuer,
  clientId: '',
  enabled: true,
});

export const newProvider = (providers: readonly Provider[]): Provider => ({
  id: freeId('provider', ids(providers)),
  label: '',
  issuer: '',
  clientId: '',
  enabled: true,
});

/** What the provider has to be told: where it sends the browser back to. */
export const redirectUri = ({ portalUrl, apiPath }: Domain, id: string) =>
  `${new URL(portalUrl).origin}${apiPath}/auth/oidc/${id}/callback`;

/** Once saved a secret is only known to be there. */
export const withoutSecrets = (values: IdentityProvidersInput): IdentityProvidersInput => ({
  providers: values.providers.map(({ clientSecret, ...provider }) => ({
    ...provider,
    clientSecretSet: provider.clientSecretSet === true || clientSecret !== undefined,
  })),
});
