import type { ClientDocumentRequest } from '#protocol';
import { AppItemPage } from '../../../kit/details/app-item-page';
import { PageTitle } from '../../../kit/frames/page-title';
import { useReadOnly } from '../../../kit/session/may';
import { useKnownPortal } from '../../../kit/session/portal';
import { useApp } from '../../../kit/session/use-app';
import { DueDay } from '../../../ui/due-day';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { useUploadRules } from '../requests';
import { RequestLine } from './request-line';
import { RequestProgress } from './request-progress';
import { useDocumentRequest } from './requests';

const isOpen = ({ state }: ClientDocumentRequest) => state === 'open';

/** A checklist of the agency's: line by line what it is, how it stands, and where to send it. */
export function Request({ id }: { id: string }) {
  const intl = useIntl();
  const portal = useKnownPortal();
  const readOnly = useReadOnly();
  const item = useDocumentRequest(id, useApp('documents') !== undefined);
  const { data: rules } = useUploadRules();
  return (
    <AppItemPage app="documents" item={item}>
      {(request) => (
        <div className="space-y-5">
          <div>
            <PageTitle
              title={intl.formatMessage(
                { id: 'requests.asks' },
                { name: request.from ?? portal.name }
              )}
            />
            <p className="mt-2 flex flex-wrap gap-x-4 text-sm">
              {request.dueOn && <DueDay day={request.dueOn} overdue={request.overdue} />}
            </p>
          </div>
          {request.message && (
            <p className="whitespace-pre-line" dir="auto">
              {request.message}
            </p>
          )}
          {request.state !== 'open' && (
            <Notice kind={request.state === 'complete' ? 'good' : 'info'}>
              {intl.formatMessage({ id: `requests.is.${request.state}` })}
            </Notice>
          )}
          {isOpen(request) && rules && !rules.allowed && (
            <Notice>
              {intl.formatMessage({ id: 'requests.noUploads' }, { name: portal.name })}
            </Notice>
          )}
          {readOnly && <Notice icon="eye">{intl.formatMessage({ id: 'viewAs.profile' })}</Notice>}
          <RequestProgress items={request.items} />
          <ul className="card divide-y divide-line">
            {request.items.map((line) => (
              <li key={line.id}>
                <RequestLine line={line} rules={isOpen(request) && rules?.allowed ? rules : null} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </AppItemPage>
  );
}
