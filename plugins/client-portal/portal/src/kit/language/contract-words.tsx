import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { useContractMessages } from './contract-messages';
import type { Messages } from './messages';
import { Problem } from '../server/problem';
import { PageSkeleton } from '../../ui/skeleton';

/** Adds the words of contracts to those that every page has. */
export function ContractWords({ children }: { children: ReactNode }) {
  const intl = useIntl();
  const { data, error, refetch } = useContractMessages(intl.locale);
  const messages = useMemo(
    () => ({ ...intl.messages, ...data }) as Messages,
    [intl.messages, data]
  );
  if (!data && error) return <Problem error={error} onRetry={() => refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <IntlProvider locale={intl.locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
