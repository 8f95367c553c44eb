import type { LinkPurpose, Target } from '#protocol';
import { addMinutes } from '../../../foundation/clock';
import { defineService } from '../../../foundation/foundation';
import { equal, randomPublicId, randomSecret, sha256 } from '../../../foundation/secrets';
import type { PortalAddress } from '../../../foundation/urls';
import { tokenTable, type TokenRow } from '../content-types';

export interface NewLink {
  purpose: LinkPurpose;
  contactId: number;
  target: Target | null;
  minutes: number;
  issuedBy: string | null;
  staffReadable: boolean;
}

export interface IssuedLink {
  publicId: string;
  url: string;
  expiresAt: Date;
}

export const targetOf = (row: {
  targetApp: string | null;
  targetItem: string | null;
}): Target | null =>
  row.targetApp
    ? { app: row.targetApp, ...(row.targetItem ? { item: row.targetItem } : {}) }
    : null;

const urlOf = (address: PortalAddress, purpose: LinkPurpose, publicId: string, secret: string) => {
  if (purpose === 'password-reset') return address.passwordReset(publicId, secret);
  return purpose === 'view-as' ? address.viewAs(publicId, secret) : address.link(publicId, secret);
};

export const linksOf = defineService(({ database, clock, urls }) => {
  const tokens = database.of(tokenTable);

  const live = { used_at: null, revoked_at: null };

  return {
    /** Makes links. Their secrets exist in the returned URLs only; the database gets hashes. */
    async issue(wanted: NewLink[]): Promise<IssuedLink[]> {
      const now = clock.now();
      const address = await urls.current();
      const made = wanted.map((link) => ({
        link,
        publicId: randomPublicId(),
        secret: randomSecret(),
        expiresAt: addMinutes(now, link.minutes),
      }));
      await tokens.insertMany(
        made.map(({ link, publicId, secret, expiresAt }) => ({
          publicId,
          secretHash: sha256(secret),
          purpose: link.purpose,
          contactId: link.contactId,
          targetApp: link.target?.app ?? null,
          targetItem: link.target?.item ?? null,
          expiresAt,
          issuedBy: link.issuedBy,
          staffReadable: link.staffReadable,
        }))
      );
      return made.map(({ link: { purpose }, publicId, secret, expiresAt }) => ({
        publicId,
        url: urlOf(address, purpose, publicId, secret),
        expiresAt,
      }));
    },

    /** The link whose secret this is, in whatever state; null when the secret or the purpose is not its own. */
    async held(
      publicId: string,
      secret: string,
      purposes: readonly LinkPurpose[]
    ): Promise<TokenRow | null> {
      const token = await tokens.find((query) =>
        query.where({ public_id: publicId }).whereIn('purpose', purposes)
      );
      return token && equal(token.secretHash, sha256(secret)) ? token : null;
    },

    /**
     * Uses a link up: one conditional update, which only one of many callers can win.
     * @returns undefined when it was not to be had: unknown, used, expired or revoked
     */
    consume: (
      publicId: string,
      secret: string,
      userAgent: string,
      purposes: readonly LinkPurpose[]
    ): Promise<TokenRow | undefined> => {
      const now = clock.now();
      return tokens.claim(
        (query) => query.where({ public_id: publicId, secret_hash: sha256(secret) }),
        (query) => query.where(live).whereIn('purpose', purposes).andWhere('expires_at', '>', now),
        { usedAt: now, usedWith: userAgent.slice(0, 250) }
      );
    },

    /** @returns how many live links of the contact were ended; `purposes` narrows it */
    revoke: (contactId: number, purposes?: LinkPurpose[]) =>
      tokens.update(
        (query) => {
          const own = query.where({ contact_id: contactId, ...live });
          return purposes ? own.whereIn('purpose', purposes) : own;
        },
        { revokedAt: clock.now() }
      ),

    revokeMany: (contactIds: number[], purpose: LinkPurpose) =>
      tokens.update(
        (query) => query.whereIn('contact_id', contactIds).where({ purpose, ...live }),
        { revokedAt: clock.now() }
      ),

    revokeOne: (publicId: string) =>
      tokens.update((query) => query.where({ public_id: publicId, ...live }), {
        revokedAt: clock.now(),
      }),

    byPublicId: (publicId: string) => tokens.find((query) => query.where({ public_id: publicId })),
    byId: (id: number) => tokens.find((query) => query.where({ id })),
    ofContact: (contactId: number) =>
      tokens.list((query) =>
        query.where({ contact_id: contactId }).orderBy('id', 'desc').limit(50)
      ),
  };
});
