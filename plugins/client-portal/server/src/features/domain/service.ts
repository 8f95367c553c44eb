import type { Domain } from '#protocol';
import { defineService, type Foundation } from '../../foundation/foundation';
import { randomSecret } from '../../foundation/secrets';
import { checkDomain } from './check';
import { afterCheck, type DomainStatus } from './rules';

export const proofPath = '/.well-known/client-portal/';

const createDomain = (foundation: Foundation) => {
  const { clock, config, secrets, settings, urls } = foundation;

  const proofOf = (status: Pick<DomainStatus, 'host' | 'proof'>) =>
    secrets.sign('domain-proof', `${status.host ?? ''}:${status.proof}`);

  /** The status of the domain that the settings name now; a new name begins anew. */
  const current = async (): Promise<DomainStatus> => {
    const { domain, 'domain-status': status } = await settings.read();
    if (status.host === domain.customDomain) return status;
    return {
      host: domain.customDomain,
      status: 'pending',
      reason: null,
      detail: null,
      proof: domain.customDomain === null ? '' : randomSecret(),
      checkedAt: null,
      verifiedAt: null,
      failures: 0,
    };
  };

  /** Makes sure that the proof which is asked for is the one that is kept. */
  const begin = async (): Promise<DomainStatus> => {
    const status = await current();
    const { 'domain-status': stored } = await settings.read();
    if (stored.host !== status.host) await settings.write('domain-status', status);
    return status;
  };

  const httpOrigin = (host: string) => {
    const { httpPort } = config.domains;
    return `http://${host}${httpPort === 80 ? '' : `:${httpPort}`}`;
  };

  const domain = {
    async read(): Promise<Domain> {
      const status = await begin();
      const { host } = status;
      return {
        portalUrl: (await urls.current()).portal,
        serverUrl: urls.serverPortal,
        baseDomain: config.baseDomain ?? null,
        custom:
          host === null
            ? null
            : {
                host,
                url: urls.onHost(host),
                status: status.status,
                reason: status.reason,
                detail: status.detail,
                checkedAt: status.checkedAt,
                verifiedAt: status.verifiedAt,
                record: { type: 'CNAME', name: host, value: new URL(urls.publicUrl).hostname },
                proofUrl: `${httpOrigin(host)}${proofPath}${status.proof}`,
              },
      };
    },

    /** Looks now. Of what changes meanwhile (another domain was typed) nothing is overwritten. */
    async check(): Promise<void> {
      const status = await begin();
      if (status.host === null) return;
      const result = await checkDomain(
        status.host,
        `${proofPath}${status.proof}`,
        proofOf(status),
        config
      );
      const { 'domain-status': now } = await settings.read();
      if (now.host !== status.host || now.proof !== status.proof) return;
      await settings.write('domain-status', afterCheck(now, result, clock.now()));
    },

    /** What this server answers when it is asked for a proof; null for one it does not know. */
    async proof(token: string): Promise<string | null> {
      const { 'domain-status': status } = await settings.read();
      return status.host !== null && status.proof !== '' && status.proof === token
        ? proofOf(status)
        : null;
    },

    /** "May I get a certificate for this host?": asked by proxies that get them on demand. */
    async mayHaveCertificate(host: string): Promise<boolean> {
      const { domain: named } = await settings.read();
      const known = [...(await urls.hosts()), named.customDomain, new URL(urls.publicUrl).hostname];
      return known.includes(host.toLowerCase());
    },
  };
  return domain;
};

export const domainOf = defineService(createDomain);
