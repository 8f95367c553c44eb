/** Browsers hash in pages of HTTPS and of this machine alone (Web Cryptography API, SecureContext). */
export const canHash = () => 'subtle' in crypto;

/** In hex; null where the browser can't. */
export async function sha256Of(bytes: BufferSource): Promise<string | null> {
  if (!canHash()) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
