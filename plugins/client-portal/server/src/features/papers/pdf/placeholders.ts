import { type FieldType, fieldTypes } from '#protocol/papers/fields';

/** A field that a text asks for: `[[ text? 2 Reference ]]`. */
export interface Placeholder {
  type: FieldType;
  /** index in `roles` */
  signer: number;
  required: boolean;
  label: string | null;
  options: string[];
}

export const placeholderPattern =
  /\[\[\s*([a-z]+)(\?)?\s+(\d{1,2})(?:\s+([^\]\n]{1,400}?))?\s*\]\]/g;

/** @returns null when it names no field that there is */
const read = (
  [, type, optional, role, rest]: RegExpMatchArray,
  roles: readonly { role: 'signer' | 'viewer' }[]
): Placeholder | null => {
  const known = fieldTypes.find((one) => one === type);
  const signer = Number(role) - 1;
  if (!known || roles[signer]?.role !== 'signer') return null;
  const [label = '', ...after] = (rest ?? '').split(':');
  const options = known === 'dropdown' ? after.join(':').split(',') : [];
  const named = known === 'dropdown' ? label : (rest ?? '');
  return {
    type: known,
    signer,
    required: optional === undefined,
    label: named.trim().slice(0, 120) || null,
    options: options
      .map((option) => option.trim().slice(0, 120))
      .filter(Boolean)
      .slice(0, 50),
  };
};

/** Every placeholder of a text; `wrong` are those that name no type or no signer, or a list without options. */
export const readPlaceholders = (text: string, roles: readonly { role: 'signer' | 'viewer' }[]) => {
  const found: (Placeholder & { text: string })[] = [];
  const wrong: string[] = [];
  for (const match of text.matchAll(placeholderPattern)) {
    const one = read(match, roles);
    if (!one || (one.type === 'dropdown' && one.options.length === 0)) wrong.push(match[0]);
    else found.push({ ...one, text: match[0] });
  }
  return { found, wrong };
};
