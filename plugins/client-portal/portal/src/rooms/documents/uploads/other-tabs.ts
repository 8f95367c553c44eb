/** Locks of the browser are seen by all tabs of the portal and end with their tab (W3C Web Locks). */
const prefix = 'client-portal.upload/';

/** Older browsers have none, nor has a page without TLS. */
const locks = navigator.locks as LockManager | undefined;

/**
 * Says to the other tabs that this upload is under way, not interrupted.
 * @returns ends that
 */
export function holdUpload(fingerprint: string): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void locks?.request(prefix + fingerprint, () => held);
  return () => release();
}

/** Fingerprints of the uploads that any tab is at. */
export async function heldUploads(): Promise<string[]> {
  const { held = [] } = (await locks?.query()) ?? {};
  return held
    .map(({ name = '' }) => name)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}
