import type { Pagination } from '#protocol';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import { buttonClass } from '../../ui/button';

export function ListPages({ pagination: { page, pageCount } }: { pagination: Pagination }) {
  const intl = useIntl();
  const [query] = useSearchParams();
  if (pageCount < 2) return null;

  const to = (target: number) => {
    const next = new URLSearchParams(query);
    next.set('page', String(target));
    return { search: `?${next}` };
  };
  return (
    <nav
      aria-label={intl.formatMessage({ id: 'apps.pages' })}
      className="mt-6 flex items-center justify-between gap-4"
    >
      {page > 1 ? (
        <Link to={to(page - 1)} rel="prev" className={buttonClass()}>
          {intl.formatMessage({ id: 'apps.previous' })}
        </Link>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted tabular-nums">
        {intl.formatMessage({ id: 'apps.pageOf' }, { page, pageCount })}
      </span>
      {page < pageCount ? (
        <Link to={to(page + 1)} rel="next" className={buttonClass()}>
          {intl.formatMessage({ id: 'apps.next' })}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
