import { useIntl } from './intl';

/** The server is being asked what a link opens. */
export function Opening({ text }: { text?: string }) {
  const intl = useIntl();
  return (
    <div role="status" className="grid place-items-center gap-4 py-16">
      <span className="splash-ring" />
      {text ? (
        <p className="text-muted">{text}</p>
      ) : (
        <span className="sr-only">{intl.formatMessage({ id: 'common.loading' })}</span>
      )}
    </div>
  );
}
