import { forwardRef } from 'react';
import type { SVGProps } from 'react';

/** A door that stands open, in a cloud: the plugin's mark in Strapi's menu. */
export const PortalIcon = forwardRef<SVGSVGElement, SVGProps<SVGSVGElement>>((props, ref) => (
  <svg
    ref={ref}
    xmlns="http://www.w3.org/2000/svg"
    width={16}
    height={16}
    viewBox="0 0 32 32"
    fill="currentColor"
    aria-hidden
    {...props}
  >
    <path d="M20 5a9 9 0 0 0-8.7 6.6A7.5 7.5 0 1 0 9.5 26.5H11v-2H9.5a5.5 5.5 0 1 1 1.46-10.8l1.1.3.2-1.1A7 7 0 1 1 23 24.3v2.1A9 9 0 0 0 20 5Z" />
    <path d="M13 16.2 20.5 14v16L13 27.8V16.2Zm4.8 6.9a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z" />
  </svg>
));
PortalIcon.displayName = 'PortalIcon';
