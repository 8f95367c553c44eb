import { forwardRef } from 'react';
import type { SVGProps } from 'react';
import { useTheme } from 'styled-components';

/** An open door: the plugin's mark in Strapi's menu and on its home page. */
export const PortalIcon = forwardRef<SVGSVGElement, SVGProps<SVGSVGElement>>(
  ({ fill, ...props }, ref) => {
    const { colors } = useTheme();
    // Strapi passes the name of a colour of its theme, as its own icons take it
    const named = Object.entries<string>({ ...colors }).find(([name]) => name === fill);
    return (
      <svg
        ref={ref}
        xmlns="http://www.w3.org/2000/svg"
        width={16}
        height={16}
        viewBox="0 0 32 32"
        fill={named?.[1] ?? fill ?? 'currentColor'}
        aria-hidden
        {...props}
      >
        <path d="M7 4a2 2 0 0 0-2 2v20H2.5v2.5H12V26H7.5V6.5h17V26H20v2.5h9.5V26H27V6a2 2 0 0 0-2-2H7Z" />
        <path
          fillRule="evenodd"
          d="M10.9 9.2 19.6 7a1 1 0 0 1 1.2 1v22a1 1 0 0 1-1.3 1l-8.7-2.3a1 1 0 0 1-.7-1V10.2a1 1 0 0 1 .8-1ZM17.5 20.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z"
        />
      </svg>
    );
  }
);
PortalIcon.displayName = 'PortalIcon';
