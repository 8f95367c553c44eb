/** Splits at commas, semicolons and line ends that stand outside quotes and angle brackets. */
const split = (text: string) => {
  const pieces: { text: string; endedBy: string }[] = [];
  let piece = '';
  let quoted = false;
  let bracketed = false;
  for (const char of text) {
    const newline = char === '\n' || char === '\r';
    // a line end closes whatever was left open, so that one stray quote does not swallow the rest
    if (newline) quoted = bracketed = false;
    if (char === '"') quoted = !quoted;
    else if (char === '<' && !quoted) bracketed = true;
    else if (char === '>' && !quoted) bracketed = false;
    if (newline || (!quoted && !bracketed && (char === ',' || char === ';'))) {
      pieces.push({ text: piece.trim(), endedBy: newline ? '\n' : char });
      piece = '';
    } else {
      piece += char;
    }
  }
  pieces.push({ text: piece.trim(), endedBy: '\n' });
  return pieces.filter(({ text: found }) => found !== '');
};

/** Writes a name before an address, quoted where RFC 5322 (3.2.3) does not allow it bare. */
export const withName = (name: string, address: string) => {
  const bare = name.trim();
  if (bare === '') return address.trim();
  const shown = /[()<>[\]:;@\\,."]/.test(bare) ? `"${bare.replace(/(["\\])/g, '\\$1')}"` : bare;
  return `${shown} <${address.trim()}>`;
};

/** Letters only: `ann.example.org` is an address with a mistake in it and must be shown as one. */
const bareName = /^\p{L}[\p{L}\p{M}'’ -]*$/u;

/**
 * The addresses in typed or pasted text, in its order. `Ann Lee <ann@example.org>` stays whole, also
 * as mail programs write it with the surname first (`Lee, Ann <ann@example.org>`). What is no
 * address stays too: the forecast says so beside it, where dropping it would hide a typing error.
 */
export const parseAddresses = (text: string): string[] => {
  const found: string[] = [];
  let surname: string | undefined;
  for (const { text: piece, endedBy } of split(text)) {
    const [, given = '', address = ''] = /^([^<]*)<([^<>]*)>$/.exec(piece) ?? [];
    if (surname !== undefined) {
      if (given.trim() !== '') {
        found.push(withName(`${surname}, ${given.trim()}`, address));
        surname = undefined;
        continue;
      }
      found.push(surname);
      surname = undefined;
    }
    const words = piece.split(/\s+/);
    if (endedBy === ',' && bareName.test(piece)) surname = piece;
    else if (!piece.includes('<') && words.every((word) => word.includes('@')))
      found.push(...words);
    else found.push(piece);
  }
  return surname === undefined ? found : [...found, surname];
};
