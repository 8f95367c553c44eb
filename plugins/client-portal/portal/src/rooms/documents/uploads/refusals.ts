import type { UploadRules } from '#protocol';

/** Why a file can't be sent, as far as this page can know. The server looks again, at its content too. */
export type Refusal = { reason: 'type' | 'empty' } | { reason: 'size' | 'quota'; limit: number };

export const extensionOf = (name: string) =>
  /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';

type Named = Pick<File, 'name' | 'size'>;

function refusalOf({ name, size }: Named, { extensions, maxSize }: UploadRules): Refusal | null {
  if (!extensions.includes(extensionOf(name))) return { reason: 'type' };
  if (size === 0) return { reason: 'empty' };
  return size > maxSize ? { reason: 'size', limit: maxSize } : null;
}

/**
 * For each of the files: why not, or null. What is left of the client's room goes to them in their order, so that
 * as many as fit are sent.
 */
export function refusalsOf(files: readonly Named[], rules: UploadRules): (Refusal | null)[] {
  let left = rules.left ?? Infinity;
  return files.map((file) => {
    const refusal = refusalOf(file, rules);
    if (refusal) return refusal;
    if (file.size > left) return { reason: 'quota', limit: left };
    left -= file.size;
    return null;
  });
}
