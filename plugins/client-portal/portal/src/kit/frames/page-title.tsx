import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useKnownPortal } from '../session/portal';

/** The page that the browser itself has loaded, or loaded again: there the focus begins at the top. */
const loadedKey = (window.history.state as { key?: string } | null)?.key ?? 'default';

interface PageTitleProps {
  /** for the browser's tab; the heading itself where that is plain text */
  title: string;
  className?: string;
  children?: ReactNode;
}

/** The one h1 of a page. It takes the focus after a change of page, so that it is read aloud. */
export function PageTitle({ title, className = '', children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const portal = useKnownPortal();
  const { key } = useLocation();

  useEffect(() => {
    document.title = `${title} · ${portal.name}`;
  }, [title, portal.name]);

  useEffect(() => {
    if (key === loadedKey) return;
    const focused = document.activeElement;
    if (focused?.closest('input, textarea, select')) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [key]);

  return (
    <h1 ref={heading} tabIndex={-1} className={`text-2xl font-semibold sm:text-3xl ${className}`}>
      {children ?? title}
    </h1>
  );
}
