import { useIntl } from 'react-intl';

const Bar = ({ className }: { className: string }) => (
  <div className={`animate-pulse rounded-lg bg-sunken ${className}`} />
);

/** The shape of a page that is on its way. */
export function PageSkeleton({ rows = 4 }: { rows?: number }) {
  const intl = useIntl();
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{intl.formatMessage({ id: 'common.loading' })}</span>
      <Bar className="h-9 w-2/5" />
      <Bar className="mt-3 h-5 w-3/5" />
      <ListSkeleton rows={rows} />
    </div>
  );
}

export const ListSkeleton = ({ rows }: { rows: number }) => (
  <div className="card mt-8 divide-y divide-line" aria-hidden="true">
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="flex items-center gap-4 p-5">
        <Bar className="size-10 rounded-xl" />
        <div className="grow">
          <Bar className="h-4 w-1/2" />
          <Bar className="mt-2 h-3 w-3/4" />
        </div>
      </div>
    ))}
  </div>
);
