import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../../ui/icon';
import type { Zoom } from './zoom';

const buttonClass =
  'grid size-11 place-items-center rounded-xl text-muted hover:bg-sunken hover:text-text aria-disabled:opacity-50';

export function ZoomBar({ zoom, children }: { zoom: Zoom; children?: ReactNode }) {
  const intl = useIntl();
  return (
    <div className="flex items-center justify-between gap-2 border-b border-line px-2 py-1">
      <div className="min-w-0 ps-3 text-sm text-muted tabular-nums">{children}</div>
      <div
        role="group"
        aria-label={intl.formatMessage({ id: 'preview.zoom' })}
        className="flex shrink-0 items-center"
      >
        <button
          type="button"
          className={buttonClass}
          aria-disabled={!zoom.less || undefined}
          onClick={() => zoom.less?.()}
        >
          <Icon name="minus" />
          <span className="sr-only">{intl.formatMessage({ id: 'preview.smaller' })}</span>
        </button>
        <button
          type="button"
          className="min-h-11 min-w-14 rounded-xl text-sm text-muted tabular-nums hover:bg-sunken hover:text-text"
          onClick={zoom.reset}
        >
          {intl.formatNumber(zoom.value, { style: 'percent' })}
          <span className="sr-only">{intl.formatMessage({ id: 'preview.fit' })}</span>
        </button>
        <button
          type="button"
          className={buttonClass}
          aria-disabled={!zoom.more || undefined}
          onClick={() => zoom.more?.()}
        >
          <Icon name="plus" />
          <span className="sr-only">{intl.formatMessage({ id: 'preview.larger' })}</span>
        </button>
      </div>
    </div>
  );
}
