import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from './icon';

interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** `sheet` rises from the lower edge, where a thumb is */
  shape?: 'box' | 'sheet';
  children: ReactNode;
}

const shapes = {
  box: 'm-auto w-[min(26rem,calc(100vw-2rem))] rounded-2xl',
  sheet: 'mx-auto mt-auto mb-0 w-full max-w-xl rounded-t-3xl pb-[env(safe-area-inset-bottom)]',
} as const;

/** The browser's own modal dialog: it keeps the focus, answers Escape and gives the focus back. */
export function Dialog({ open, title, onClose, shape = 'box', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const intl = useIntl();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
    const onBackdrop = (event: MouseEvent) => event.target === dialog && dialog.close();
    dialog.addEventListener('click', onBackdrop);
    return () => dialog.removeEventListener('click', onBackdrop);
  }, [open]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      className={`sheet-in max-h-[85dvh] max-w-none border border-line bg-raised p-0 text-text shadow-high ${shapes[shape]}`}
    >
      <div className="p-5 sm:p-6">
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="pt-2 text-lg font-semibold">
            {title}
          </h2>
          <button
            type="button"
            onClick={() => ref.current?.close()}
            className="-me-2 grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:bg-sunken"
          >
            <Icon name="close" />
            <span className="sr-only">{intl.formatMessage({ id: 'common.close' })}</span>
          </button>
        </div>
        {open && children}
      </div>
    </dialog>
  );
}
