import type { ButtonHTMLAttributes } from 'react';

const looks = {
  primary: 'bg-fill text-on-fill border-fill shadow-card hover:brightness-110 active:brightness-95',
  quiet: 'bg-surface text-text border-line hover:bg-sunken',
  plain: 'text-ink border-transparent hover:bg-soft',
  danger: 'bg-surface text-bad border-line hover:bg-bad-soft',
} as const;

export type ButtonLook = keyof typeof looks;

/** Also for links that look like buttons. 44 px high at least (WCAG 2.2 2.5.8 asks for 24). */
export const buttonClass = (look: ButtonLook = 'quiet', wide = false) =>
  `inline-flex min-h-11 items-center justify-center gap-2 rounded-xl border px-5 py-2 text-center font-medium transition disabled:opacity-60 aria-disabled:opacity-60 ${looks[look]} ${wide ? 'w-full' : ''}`;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  wide?: boolean;
  busy?: boolean;
  /** not now, for a reason that stands beside it */
  held?: boolean;
}

/** A busy or held button keeps the focus and its place; it only stops answering. */
export const Button = ({
  look = 'quiet',
  wide = false,
  busy = false,
  held = false,
  onClick,
  type = 'button',
  children,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    // the caller's own type: `submit` only where a form is meant
    type={type}
    className={buttonClass(look, wide)}
    aria-disabled={busy || held || undefined}
    onClick={(event) => (busy || held ? event.preventDefault() : onClick?.(event))}
  >
    {busy && (
      <span
        className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent"
        aria-hidden="true"
      />
    )}
    {children}
  </button>
);
