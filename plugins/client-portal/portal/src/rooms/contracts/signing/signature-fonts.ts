import satisfyUrl from '@expo-google-fonts/satisfy/400Regular/Satisfy_400Regular.ttf?url';
import homemadeAppleUrl from '@expo-google-fonts/homemade-apple/400Regular/HomemadeApple_400Regular.ttf?url';
import type { SignatureFont } from '#protocol';
import { signatureFonts } from '#protocol/papers/marks';
import { useEffect, useState } from 'react';

export const fontFamilies: Record<SignatureFont, string> = {
  satisfy: 'Satisfy',
  'homemade-apple': 'Homemade Apple',
};

const urls: Record<SignatureFont, string> = {
  satisfy: satisfyUrl,
  'homemade-apple': homemadeAppleUrl,
};

let loading: Promise<void> | undefined;

const loadAll = async () => {
  const faces = signatureFonts.map(
    (font) => new FontFace(fontFamilies[font], `url(${urls[font]})`)
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
};

/** True once they are there, or can't be: text is then shown in what the browser has. */
export function useSignatureFonts(wanted: boolean): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    loading ??= loadAll();
    void loading.then(() => gone || setReady(true));
    return () => {
      gone = true;
    };
  }, [wanted]);
  return ready;
}

/** Width of a text at a size of 100, in the same unit. */
export function measured(text: string, font: SignatureFont): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 45;
  context.font = `100px "${fontFamilies[font]}", cursive`;
  return context.measureText(text).width;
}
