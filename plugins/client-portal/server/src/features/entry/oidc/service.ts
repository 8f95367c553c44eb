import type { Identities, OidcProblem, Target } from '#protocol';
import type { AuditActor } from '../../../foundation/audit/table';
import { addMinutes } from '../../../foundation/clock';
import { isDuplicate } from '../../../foundation/database/duplicate';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { randomSecret, sha256 } from '../../../foundation/secrets';
import type { ContactRow } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { targetOf } from '../links/service';
import { loginOf, type Caller, type Login } from '../login';
import { identityTable, oidcFlowTable } from './content-types';
import { openId, providersOf, type Provider } from './providers';
import { readClaims, verifiedAddress, type Claims } from './rules';
import { z } from 'zod';

const flowMinutes = 10;
const sealedSchema = z.object({ verifier: z.string(), nonce: z.string() });

/** A login that did not come about, in a word that the login page says. */
export class OidcRefusal extends Error {
  constructor(
    readonly problem: OidcProblem,
    /** for the log of the server only */
    readonly because: string
  ) {
    super(because);
  }
}

interface Begun {
  /** where the browser goes */
  url: string;
  /** what it carries meanwhile, so that nobody else's browser can finish */
  cookie: string;
}

const createOidc = (foundation: Foundation) => {
  const { happened, clock, database, secrets, settings, urls } = foundation;
  const flows = database.of(oidcFlowTable);
  const identities = database.of(identityTable);
  const contacts = contactsOf(foundation);
  const login = loginOf(foundation);
  const providers = providersOf(foundation);

  const need = async (id: string): Promise<Provider> => {
    const provider = await providers.get(id);
    if (!provider) throw fail('not_found');
    return provider;
  };

  const redirectUri = async (provider: string) =>
    `${new URL((await urls.current()).portal).origin}${urls.apiPath}/auth/oidc/${provider}/callback`;

  /** Asks the provider; whatever goes wrong there is one problem to the client. */
  const reach = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new OidcRefusal('oidc_unavailable', String(error));
    }
  };

  const bind = async (contact: ContactRow, issuer: string, subject: string) => {
    await identities.insert({ contactId: contact.id, issuer, subjectHash: sha256(subject) });
    const actor: AuditActor = { type: 'client', id: contact.documentId, name: null };
    await happened('identity.connected', { actor, contact: contact.documentId, data: { issuer } });
  };

  /** Two bindings at the same moment: the indexes let one through. */
  const refuseDuplicate = (error: unknown): never => {
    if (isDuplicate(error)) throw new OidcRefusal('oidc_refused', 'another binding was quicker');
    throw error;
  };

  /** The contact whose account this is; on the first login the one whose address the issuer vouches for. */
  const contactFor = async (issuer: string, claims: Claims): Promise<ContactRow> => {
    const bound = await identities.find((query) =>
      query.where({ issuer, subject_hash: sha256(claims.sub) })
    );
    if (bound) {
      const contact = await contacts.byId(bound.contactId);
      if (contact) return contact;
      throw new OidcRefusal('oidc_refused', 'the contact is gone');
    }
    const email = verifiedAddress(claims);
    if (!email) throw new OidcRefusal('oidc_refused', 'the issuer vouches for no address');
    const contact = await contacts.byFoldedEmail(email.folded);
    if (contact?.access !== 'on') throw new OidcRefusal('oidc_refused', 'no such client');
    const other = await identities.find((query) => query.where({ contact_id: contact.id, issuer }));
    if (other) throw new OidcRefusal('oidc_refused', 'another account is connected');
    await bind(contact, issuer, claims.sub);
    return contact;
  };

  const claimsFrom = async (
    provider: Provider,
    callback: URL,
    checks: z.infer<typeof sealedSchema> & { state: string }
  ) => {
    const oidc = await openId();
    const configuration = await reach(() => providers.configuration(provider));
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
        pkceCodeVerifier: checks.verifier,
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        idTokenExpected: true,
      });
      const idToken = tokens.claims();
      const claims = readClaims(idToken);
      if (!claims) throw new Error('no usable claims');
      // Some vouch at userinfo only. There address and word for it belong together: none comes from the ID token.
      const isVouchedFor = claims.email !== undefined && claims.email_verified === true;
      if (isVouchedFor || !configuration.serverMetadata().userinfo_endpoint) return claims;
      const info = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return readClaims({ ...info, sub: claims.sub }) ?? claims;
    } catch (error) {
      // A server that fails answers 5xx; everything else is an answer that must not count.
      const { status: own, cause: from } = error as { status?: number; cause?: unknown };
      const status = own ?? (from as { status?: number } | undefined)?.status ?? 0;
      const cause = (error as { code?: string }).code ?? '';
      const down = status >= 500 || /TIMEOUT|ECONN|ENOTFOUND/i.test(`${cause} ${String(error)}`);
      throw new OidcRefusal(down ? 'oidc_unavailable' : 'oidc_refused', String(error));
    }
  };

  return {
    /** Throws `not_found` for a provider that there isn't or that is off, OidcRefusal when it can't be reached. */
    async begin(
      providerId: string,
      target: Target | null,
      contactId: number | null
    ): Promise<Begun> {
      const provider = await need(providerId);
      const oidc = await openId();
      const configuration = await reach(() => providers.configuration(provider));
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce, cookie] = [randomSecret(), randomSecret(), randomSecret()];
      await flows.insert({
        stateHash: sha256(state),
        cookieHash: sha256(cookie),
        provider: providerId,
        sealed: secrets.seal('oidc-flow', JSON.stringify({ verifier, nonce })),
        contactId,
        targetApp: target?.app ?? null,
        targetItem: target?.item ?? null,
        expiresAt: addMinutes(clock.now(), flowMinutes),
      });
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: await redirectUri(providerId),
        scope: 'openid email profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, cookie };
    },

    /**
     * The browser is back. @param search the query as it came; @param inSession whose session the browser holds
     * @returns a login, or null when an account was connected to the contact of the session
     */
    async finish(
      providerId: string,
      search: string,
      cookie: string | null,
      inSession: number | null,
      caller: Caller
    ): Promise<Login | null> {
      const query = new URLSearchParams(search);
      const state = query.get('state') ?? '';
      const key = {
        state_hash: sha256(state),
        cookie_hash: sha256(cookie ?? ''),
        provider: providerId,
      };
      const flow = await flows.find((rows) => rows.where(key));
      // Used up before anything else: a state counts once, whatever comes of it (threat 71).
      const own = flow && (await flows.delete((rows) => rows.where({ id: flow.id }))) === 1;
      if (!flow || !own || flow.expiresAt <= clock.now()) {
        throw new OidcRefusal('oidc_refused', 'no such flow');
      }
      if (!(await settings.read()).general.enabled) {
        throw new OidcRefusal('oidc_refused', 'the portal is closed');
      }
      if (query.has('error')) {
        const denied = query.get('error') === 'access_denied';
        throw new OidcRefusal(
          denied ? 'oidc_cancelled' : 'oidc_refused',
          String(query.get('error'))
        );
      }
      const opened = secrets.open('oidc-flow', flow.sealed);
      const provider = await providers.get(providerId);
      if (opened === null || !provider)
        throw new OidcRefusal('oidc_refused', 'it was switched off');
      const callback = new URL(await redirectUri(providerId));
      callback.search = search;
      const checks = sealedSchema.parse(JSON.parse(opened));
      const claims = await claimsFrom(provider, callback, { ...checks, state });

      if (flow.contactId !== null) {
        if (flow.contactId !== inSession)
          throw new OidcRefusal('oidc_refused', 'the session ended');
        const contact = await contacts.byId(flow.contactId);
        if (contact?.access !== 'on') throw new OidcRefusal('oidc_refused', 'no such client');
        await database
          .transaction(() => bind(contact, provider.issuer, claims.sub))
          .catch(refuseDuplicate);
        return null;
      }
      const target = targetOf(flow);
      try {
        return await database.transaction(async () => {
          const contact = await contactFor(provider.issuer, claims);
          return login.byContact(contact.id, 'oidc', caller, target);
        });
      } catch (error) {
        if (error instanceof OidcRefusal) throw error;
        if (isDuplicate(error)) return refuseDuplicate(error);
        throw new OidcRefusal('oidc_refused', String(error));
      }
    },

    async ofContact(contact: ContactRow): Promise<Identities> {
      const rows = await identities.list((query) => query.where({ contact_id: contact.id }));
      const all = await providers.all();
      return {
        results: rows.map((row) => {
          const provider = all.find(({ issuer }) => issuer === row.issuer);
          return {
            id: row.documentId,
            provider: provider?.id ?? '',
            label: provider?.label ?? new URL(row.issuer).host,
            connectedAt: row.createdAt.toISOString(),
          };
        }),
      };
    },

    /** Throws `not_found` for an account that is not the contact's. */
    disconnect: (contact: ContactRow, documentId: string) =>
      database.transaction(async () => {
        const removed = await identities.delete((query) =>
          query.where({ contact_id: contact.id, document_id: documentId })
        );
        if (removed === 0) throw fail('not_found');
        await happened('identity.disconnected', {
          actor: { type: 'client', id: contact.documentId, name: null },
          contact: contact.documentId,
        });
      }),

    forget: (contactId: number) =>
      identities.delete((query) => query.where({ contact_id: contactId })),
  };
};

export const oidcOf = defineService(createOidc);
