import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

interface PreviewFrameProps {
  /** on its way; how much of it has come, from 0 to 1, where that is known */
  busy?: boolean;
  loaded?: number | null;
  children?: ReactNode;
}

/** The place of a preview, of the same height while it is on its way. */
export function PreviewFrame({ busy = false, loaded = null, children }: PreviewFrameProps) {
  const intl = useIntl();
  return (
    <div className="card overflow-hidden">
      {busy ? (
        <div
          role="status"
          aria-busy="true"
          className="grid h-[70dvh] place-content-center justify-items-center gap-4 bg-sunken"
        >
          <span className="splash-ring" />
          <span className="text-sm text-muted tabular-nums">
            {loaded === null
              ? intl.formatMessage({ id: 'common.loading' })
              : intl.formatNumber(loaded, { style: 'percent' })}
          </span>
        </div>
      ) : (
        children
      )}
    </div>
  );
}
