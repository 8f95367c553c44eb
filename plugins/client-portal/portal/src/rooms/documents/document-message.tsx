import type { ClientDocument } from '#protocol';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { useKnownPortal } from '../../kit/session/portal';

/** What the agency has written beside the document. */
export function DocumentMessage({ document: { message, from } }: { document: ClientDocument }) {
  const intl = useIntl();
  const id = useId();
  const { name } = useKnownPortal();
  return (
    <section aria-labelledby={id} className="card border-s-4 border-s-ink px-5 py-4">
      <h2 id={id} className="text-sm font-medium text-muted">
        {intl.formatMessage({ id: 'documents.message' }, { name: from ?? name })}
      </h2>
      <p className="mt-1 whitespace-pre-line" dir="auto">
        {message}
      </p>
    </section>
  );
}
