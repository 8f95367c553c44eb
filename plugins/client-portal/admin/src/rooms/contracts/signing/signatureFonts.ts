import homemadeApple from '@expo-google-fonts/homemade-apple/400Regular/HomemadeApple_400Regular.ttf?url';
import satisfy from '@expo-google-fonts/satisfy/400Regular/Satisfy_400Regular.ttf?url';
import type { SignatureFont } from '#protocol';

/** The names that the fonts of typed signatures have in the page. */
export const fontFamilies: Record<SignatureFont, string> = {
  satisfy: 'Satisfy',
  'homemade-apple': 'Homemade Apple',
};

const addresses: Record<SignatureFont, string> = { satisfy, 'homemade-apple': homemadeApple };

const asked = new Set<SignatureFont>();

/** Fetches a font for what is shown in it; without it the browser's own cursive stands there. */
export const loadSignatureFont = (font: SignatureFont) => {
  if (asked.has(font)) return;
  asked.add(font);
  new FontFace(fontFamilies[font], `url("${addresses[font]}")`)
    .load()
    .then((loaded) => document.fonts.add(loaded))
    .catch(() => asked.delete(font));
};
