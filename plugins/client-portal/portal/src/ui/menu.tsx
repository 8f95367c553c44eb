import { useEffect, useRef, useState, type ReactNode } from 'react';

interface MenuProps {
  label: ReactNode;
  /** what a screen reader says when the button shows a picture only */
  name?: string;
  buttonClass: string;
  children: (close: () => void) => ReactNode;
}

/** A button that discloses links and settings below it. Tab walks through, Escape closes. */
export function Menu({ label, name, buttonClass, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
      document.removeEventListener('keydown', onEscape);
    };
  }, [open]);

  return (
    <div ref={box} className="relative">
      <button
        ref={button}
        type="button"
        className={buttonClass}
        aria-expanded={open}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div className="absolute end-0 top-full z-20 mt-2 w-72 rounded-2xl border border-line bg-raised p-2 shadow-high">
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}
