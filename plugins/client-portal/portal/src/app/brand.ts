import { useEffect } from 'react';
import { contrastOfRgb, rgbOf, textColourOn, type Rgb } from '#browser/contrast';
import type { Portal } from '#protocol';

const white: Rgb = [255, 255, 255];

const toHex = (rgb: Rgb) =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** Black or white, whichever is easier to read on the colour. */
const textOn = (colour: Rgb) => rgbOf(textColourOn(toHex(colour)));

/** The colour itself, or the nearest one to it that stands out from `ground` by `ratio`. */
function standingOut(colour: Rgb, ground: Rgb, ratio: number): Rgb {
  const towards = textOn(ground);
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(colour, towards, share);
    if (contrastOfRgb(candidate, ground) >= ratio) return candidate;
  }
  return towards;
}

/** One set of custom properties for light and one for dark; ui/theme.css chooses between them. */
function brandProperties(primary: string, accent: string): Record<string, string> {
  const brand = rgbOf(primary);
  const band = rgbOf(accent);
  const properties: Record<string, string> = {
    '--brand': primary,
    '--band': accent,
    '--on-band': toHex(textOn(band)),
  };
  const modes = [
    ['light', white, 0.09],
    ['dark', rgbOf('#181a1f'), 0.16],
  ] as const;
  for (const [mode, surface, tint] of modes) {
    const fill = standingOut(brand, surface, 1.5);
    const soft = mix(surface, brand, tint);
    properties[`--fill-${mode}`] = toHex(fill);
    properties[`--on-fill-${mode}`] = toHex(textOn(fill));
    properties[`--soft-${mode}`] = toHex(soft);
    // 4.6: the page behind the surface is a shade off, and the ink has to stand out there too
    properties[`--ink-${mode}`] = toHex(standingOut(brand, soft, 4.9));
  }
  return properties;
}

/** Puts the agency's colours and favicon on the page. */
export function useBrand(portal: Portal | undefined) {
  useEffect(() => {
    if (!portal) return;
    const { primary, accent } = portal.colours;
    for (const [name, value] of Object.entries(brandProperties(primary, accent))) {
      document.documentElement.style.setProperty(name, value);
    }
    if (!portal.faviconUrl) return;
    const icon =
      document.querySelector<HTMLLinkElement>('link[rel="icon"]') ?? document.createElement('link');
    icon.rel = 'icon';
    icon.href = portal.faviconUrl;
    document.head.append(icon);
  }, [portal]);
}
