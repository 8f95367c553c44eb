import type { ClientDocumentRequest, RequestItemState, UploadRules } from '#protocol';
import { Link } from 'react-router-dom';
import { itemPath } from '../../../kit/session/target';
import { Icon, type IconName } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { ShortDate } from '../../../ui/short-date';
import { useIntl } from '../intl';
import { AddToLine } from '../uploads/add-to-line';

interface RequestLineProps {
  line: ClientDocumentRequest['items'][number];
  /** null: nothing can be sent for it (any more) */
  rules: UploadRules | null;
}

export function RequestLine({ line, rules }: RequestLineProps) {
  const intl = useIntl();
  const { id, label, note, state, returnNote, documents } = line;
  return (
    <div className="p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-lg font-semibold" dir="auto">
          {label}
        </h2>
        <ItemState state={state} />
      </div>
      {note && (
        <p className="mt-1 whitespace-pre-line text-muted" dir="auto">
          {note}
        </p>
      )}
      {state === 'returned' && (
        <div className="mt-3">
          <Notice kind="bad">
            <p className="font-medium">{intl.formatMessage({ id: 'requests.returned' })}</p>
            {returnNote && (
              <p className="whitespace-pre-line" dir="auto">
                {returnNote}
              </p>
            )}
          </Notice>
        </div>
      )}
      {documents.length > 0 && (
        <ul className="mt-2">
          {documents.map((document) => (
            <li key={document.id}>
              <Link
                to={itemPath('documents', document.id)}
                className="-mx-2 flex min-h-11 items-center gap-2 rounded-xl px-2 text-sm hover:bg-sunken"
              >
                <Icon name="document" className="size-4 text-muted" />
                <span className="line-clamp-2 min-w-0 font-medium text-ink" dir="auto">
                  {document.name}
                </span>
                <span className="shrink-0 text-muted">
                  <ShortDate date={document.at} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {rules && state !== 'accepted' && (
        <AddToLine item={id} label={label} again={state === 'sent'} rules={rules} />
      )}
    </div>
  );
}

const looks: Record<RequestItemState, { look: string; icon: IconName }> = {
  missing: { look: 'bg-sunken text-text', icon: 'clip' },
  sent: { look: 'bg-soft text-ink', icon: 'clock' },
  accepted: { look: 'bg-good-soft text-good', icon: 'check' },
  returned: { look: 'bg-bad-soft text-bad', icon: 'again' },
};

function ItemState({ state }: { state: RequestItemState }) {
  const intl = useIntl();
  const { look, icon } = looks[state];
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1.5 rounded-full px-3 py-1 text-sm font-medium ${look}`}
    >
      <Icon name={icon} className="size-4" />
      {intl.formatMessage({ id: `requests.state.${state}` })}
    </span>
  );
}
