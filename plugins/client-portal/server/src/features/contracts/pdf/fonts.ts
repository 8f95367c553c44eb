import { readFile } from 'node:fs/promises';
import type { EmbeddedFont, FontInput, PDF } from '@libpdf/core';
import type { SignatureFont } from '../../../../../protocol/src';
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
  const load = async (path: string) => lib.PDF.create().embedFont(await bytesOf(path));
  /** Which characters it has is asked of a copy, so that only fonts in use get into the file. */
  const probe = {
    regular: await load(files.regular()),
    own: await Promise.all(own.map(load)),
    satisfy: await load(files.satisfy()),
    'homemade-apple': await load(files['homemade-apple']()),
  };
  const medium = await bytesOf(files.medium());
  const embedded = new Map<unknown, EmbeddedFont>();
  const use = (key: unknown, data: Uint8Array) => {
    const known = embedded.get(key);
    if (known) return known;
    const font = pdf.embedFont(data);
    embedded.set(key, font);
    return font;
  };

  const fontFor = (character: string, weight: Weight): (() => FontInput) | null => {
    if (winAnsi.test(character)) return () => (weight === 'bold' ? 'Helvetica-Bold' : 'Helvetica');
    if (probe.regular.canEncode(character)) {
      return weight === 'bold'
        ? () => use('medium', medium)
        : () => use(probe.regular, probe.regular.data);
    }
    const other = probe.own.find((font) => font.canEncode(character));
    return other ? () => use(other, other.data) : null;
  };

  const runs = (text: string, weight: Weight = 'regular'): Run[] => {
    const all: Run[] = [];
    for (const character of printable(text)) {
      const chosen = fontFor(character, weight);
      const [piece, font] = chosen
        ? ([character, chosen()] as const)
        : ([spelled(character), weight === 'bold' ? 'Helvetica-Bold' : 'Helvetica'] as const);
      const last = all.at(-1);
      if (last?.font === font) last.text += piece;
      else all.push({ text: piece, font });
    }
    return all;
  };

  const widthOf = ({ text, font }: Run, size: number) =>
    typeof font === 'string'
      ? lib.Standard14Font.of(font).widthOfTextAtSize(text, size)
      : font.widthOfTextAtSize(text, size);

  return {
    runs,
    handwriting(text, font) {
      const written = printable(text);
      return probe[font].canEncode(written)
        ? [{ text: written, font: use(probe[font], probe[font].data) }]
        : runs(written);
    },
    width: (all, size) => all.reduce((sum, run) => sum + widthOf(run, size), 0),
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
