/** Sixteen-bit text begins with a mark; Excel writes such tables. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * UTF-8 unless it says otherwise; what is not valid UTF-8 is taken for Windows' Western European. The end may
 * fall into the middle of a character, so `stream` forgives that.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const encoding = encodingOf(new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)));
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
