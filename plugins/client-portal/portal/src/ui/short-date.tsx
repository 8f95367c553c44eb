import { useIntl } from 'react-intl';

export function ShortDate({ date }: { date: string }) {
  const intl = useIntl();
  return <time dateTime={date}>{intl.formatDate(date, { dateStyle: 'medium' })}</time>;
}
