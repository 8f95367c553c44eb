import { useIntl } from 'react-intl';
import type { MessageId } from '../language/messages';
import { PortalError } from './api';

/** A sentence for a failed call, made from its code. Codes without one are the same to clients: it did not work. */
export function useProblemText() {
  const intl = useIntl();
  const isSaid = (id: string): id is MessageId => id in intl.messages;
  return (error: unknown) => {
    const id = error instanceof PortalError ? `error.${error.code}` : '';
    return intl.formatMessage({ id: isSaid(id) ? id : 'error.unexpected' });
  };
}
