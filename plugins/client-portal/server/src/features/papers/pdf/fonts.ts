import { readFile } from 'node:fs/promises';
import type { EmbeddedFont, FontInput, PDF } from '@libpdf/core';
import type { SignatureFont } from '#protocol';
import type { Lib } from './libpdf';

/** Latin as every reader has it (WinAnsi): what needs no font in the file. */
const winAnsi = /^[\x20-\x7e\xa1-\xac\xae-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u;

const files = {
  regular: () => require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'),
  medium: () => require.resolve('pdfmake/fonts/Roboto/Roboto-Medium.ttf'),
  satisfy: () => require.resolve('@expo-google-fonts/satisfy/400Regular/Satisfy_400Regular.ttf'),
  'homemade-apple': () =>
    require.resolve('@expo-google-fonts/homemade-apple/400Regular/HomemadeApple_400Regular.ttf'),
};

const bytesByPath = new Map<string, Promise<Uint8Array>>();

const bytesOf = (path: string) => {
  const known = bytesByPath.get(path);
  if (known) return known;
  const read = readFile(path).then((bytes) => new Uint8Array(bytes));
  bytesByPath.set(path, read);
  return read;
};

export type Weight = 'regular' | 'bold';

/** A piece of text that one font can print. */
export interface Run {
  text: string;
  font: FontInput;
}

export interface Fonts {
  runs(text: string, weight?: Weight): Run[];
  handwriting(text: string, font: SignatureFont): Run[];
  width(runs: Run[], size: number): number;
}

/** Printed where no font has the character: a certificate keeps what it was. */
const spelled = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Line breaks and tabs are spaces; other control characters print nothing. */
const printable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/\p{Cc}|\p{Cf}/gu, '');

/**
 * Fonts of one document, embedded when first used.
 * @param own paths of further TrueType fonts, for scripts that the shipped ones lack
 */
export const createFonts = async (lib: Lib, pdf: PDF, own: readonly string[]): Promise<Fonts> => {
  const all = {
    regular: await bytesOf(files.regular()),
    medium: await bytesOf(files.medium()),
    satisfy: await bytesOf(files.satisfy()),
    'homemade-apple': await bytesOf(files['homemade-apple']()),
  };
  const further = await Promise.all(own.map(bytesOf));
  const probes = new Map<Uint8Array, EmbeddedFont>();
  /** Which characters it has is asked of a copy, so that only fonts in use get into the file. */
  const probe = (data: Uint8Array) => {
    const known = probes.get(data);
    if (known) return known;
    const font = lib.PDF.create().embedFont(data);
    probes.set(data, font);
    return font;
  };
  const embedded = new Map<Uint8Array, EmbeddedFont>();
  const use = (data: Uint8Array) => {
    const known = embedded.get(data);
    if (known) return known;
    const font = pdf.embedFont(data);
    embedded.set(data, font);
    return font;
  };

  const fontFor = (character: string, weight: Weight): (() => FontInput) | null => {
    if (winAnsi.test(character)) return () => (weight === 'bold' ? 'Helvetica-Bold' : 'Helvetica');
    if (probe(all.regular).canEncode(character)) {
      return () => use(weight === 'bold' ? all.medium : all.regular);
    }
    const other = further.find((data) => probe(data).canEncode(character));
    return other ? () => use(other) : null;
  };

  const runs = (text: string, weight: Weight = 'regular'): Run[] => {
    const made: Run[] = [];
    for (const character of printable(text)) {
      const chosen = fontFor(character, weight);
      const [piece, font] = chosen
        ? ([character, chosen()] as const)
        : ([spelled(character), weight === 'bold' ? 'Helvetica-Bold' : 'Helvetica'] as const);
      const last = made.at(-1);
      if (last?.font === font) last.text += piece;
      else made.push({ text: piece, font });
    }
    return made;
  };

  const widthOf = ({ text, font }: Run, size: number) =>
    typeof font === 'string'
      ? lib.Standard14Font.of(font).widthOfTextAtSize(text, size)
      : font.widthOfTextAtSize(text, size);

  return {
    runs,
    handwriting(text, font) {
      const written = printable(text);
      return probe(all[font]).canEncode(written)
        ? [{ text: written, font: use(all[font]) }]
        : runs(written);
    },
    width: (line, size) => line.reduce((sum, run) => sum + widthOf(run, size), 0),
  };
};

/** Characters that can't be printed at all, each once. */
export const unprintable = async (lib: Lib, texts: string[], own: readonly string[]) => {
  const plain = texts.map(printable).join('');
  if (winAnsi.test(plain)) return [];
  const fonts = await Promise.all(
    [files.regular(), ...own].map(async (path) => lib.PDF.create().embedFont(await bytesOf(path)))
  );
  return [...new Set(plain)].filter(
    (character) => !winAnsi.test(character) && !fonts.some((font) => font.canEncode(character))
  );
};
