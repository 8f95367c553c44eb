import { useEffect } from 'react';
import type { Portal } from '#protocol';
import { brandProperties } from './brand';

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
