/**
 * Text as it was meant: UTF-8, UTF-16 with its mark, or the Windows encoding that spreadsheets still write.
 * A beginning that ends in the middle of a character is fine.
 */
export const decodeText = (bytes: ArrayBuffer) => {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
