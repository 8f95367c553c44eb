import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';

/** What a derived key is for. A new purpose is a new word here, never a key used twice. */
export type KeyPurpose =
  | 'audit-chain'
  | 'audit-person'
  | 'domain-proof'
  | 'download'
  | 'login-code'
  | 'oidc-flow'
  | 'provider-secret'
  | 'recipient'
  | 'seal-key';

export interface Secrets {
  /** HMAC-SHA-256 in hex under the current key of that purpose. */
  sign(purpose: KeyPurpose, text: string): string;
  /** True when any key of the ring made this signature: what was signed before a rotation still counts. */
  verify(purpose: KeyPurpose, text: string, signature: string): boolean;
  /** The derived keys of that purpose, the current one first, for libraries that sign themselves. */
  keys(purpose: KeyPurpose): Buffer[];
  /** AES-256-GCM under the current key of that purpose; base64url of nonce, tag and ciphertext. */
  seal(purpose: KeyPurpose, text: string): string;
  /** @returns null when no key of the ring opens it */
  open(purpose: KeyPurpose, sealed: string): string | null;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * One master secret, keys derived with HKDF-SHA-256 (RFC 5869).
 * @param ring master secrets, the current one first, then those that are still accepted
 */
export const createSecrets = (ring: readonly string[]): Secrets => {
  const keys = new Map<string, Buffer>();

  const keyOf = (master: string, purpose: KeyPurpose) => {
    const cacheKey = `${purpose}\0${master}`;
    const known = keys.get(cacheKey);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', master, 'client-portal', purpose, 32));
    keys.set(cacheKey, key);
    return key;
  };

  const signWith = (master: string, purpose: KeyPurpose, text: string) =>
    createHmac('sha256', keyOf(master, purpose)).update(text).digest('hex');

  const [current] = ring;
  if (!current) throw new Error('The portal needs a secret: set PORTAL_SECRET');

  return {
    sign: (purpose, text) => signWith(current, purpose, text),
    verify: (purpose, text, signature) =>
      ring.some((master) => equal(signWith(master, purpose, text), signature)),
    keys: (purpose) => ring.map((master) => keyOf(master, purpose)),
    seal(purpose, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(current, purpose), nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return null;
      for (const master of ring) {
        const nonce = bytes.subarray(0, nonceBytes);
        const decipher = createDecipheriv('aes-256-gcm', keyOf(master, purpose), nonce);
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        try {
          const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes));
          return Buffer.concat([opened, decipher.final()]).toString('utf8');
        } catch {
          // not this key's, or not ours at all
        }
      }
      return null;
    },
  };
};

/** Comparison whose time does not depend on where the texts differ. */
export const equal = (left: string, right: string) => {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
};

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** 256 random bits, base64url, 43 characters. */
export const randomSecret = () => randomBytes(32).toString('base64url');

/** 128 random bits, base64url, 22 characters: public ids of links. */
export const randomPublicId = () => randomBytes(16).toString('base64url');

/** 128 random bits in hex, 32 characters: where a file lies. */
export const randomKey = () => randomBytes(16).toString('hex');

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * 96 random bits as 24 characters of [a-z0-9], the first a letter: the length and alphabet of Strapi's document
 * ids. Strapi reads a relation that begins with a digit as a row's number, and does not find it.
 */
export const randomDocumentId = () =>
  `${letters[randomInt(letters.length)]}${randomBytes(12).toString('hex').slice(1)}`;

/** Six digits, each as likely as any other; leading zeros count. */
export const randomLoginCode = () => String(randomInt(1_000_000)).padStart(6, '0');
