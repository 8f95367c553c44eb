import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Dashboard } from '#protocol';
import { useCan } from '../../kit/permissions';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';

/** What an admin should know before anything else: a closed portal, mail that did not go out. */
export const Attention = ({ dashboard }: { dashboard: Dashboard }) => {
  const text = useText();
  const can = useCan();
  const { failedMessages, deadJobs } = dashboard.attention;
  const outbox = (search: string, label: string) =>
    can('outbox.read') ? (
      <Link tag={NavLink} to={`outbox${search}`}>
        {label}
      </Link>
    ) : null;

  return (
    <>
      {dashboard.enabled ? null : (
        <Notice
          tone="warning"
          title={text('attention.closed')}
          action={
            can('settings.read') ? (
              <Link tag={NavLink} to="/settings/client-portal/general">
                {text('attention.closed.settings')}
              </Link>
            ) : null
          }
        >
          {text('attention.closed.hint')}
        </Notice>
      )}
      {failedMessages > 0 ? (
        <Notice tone="danger" action={outbox('?status=failed', text('attention.failed.open'))}>
          {text('attention.failed', { count: failedMessages })}
        </Notice>
      ) : null}
      {deadJobs > 0 ? (
        <Notice tone="danger" action={outbox('?tab=jobs', text('attention.jobs.open'))}>
          {text('attention.jobs', { count: deadJobs })}
        </Notice>
      ) : null}
      {dashboard.transport === 'mailbox' ? (
        <Notice tone="info" action={outbox('', text('attention.mailbox.open'))}>
          {text('attention.mailbox')}
        </Notice>
      ) : null}
    </>
  );
};
