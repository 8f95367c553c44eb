import { useIntl } from 'react-intl';
import type { MessageId } from '../language/messages';
import { PortalError, type ProblemCode } from './api';

/** Codes that a client can meet here; the others are the same to them: it did not work. */
const texts: Partial<Record<ProblemCode, MessageId>> = {
  invalid_request: 'error.invalid_request',
  invalid_email: 'error.invalid_email',
  link_invalid: 'error.link_invalid',
  code_invalid: 'error.code_invalid',
  credentials_invalid: 'error.credentials_invalid',
  password_weak: 'error.password_weak',
  session_required: 'error.session_required',
  password_required: 'error.password_required',
  proof_required: 'error.proof_required',
  read_only: 'error.read_only',
  forbidden: 'error.forbidden',
  method_disabled: 'error.method_disabled',
  portal_closed: 'error.portal_closed',
  not_found: 'error.not_found',
  access_disabled: 'error.access_disabled',
  conflict: 'error.conflict',
  too_large: 'error.too_large',
  file_type_not_allowed: 'error.file_type_not_allowed',
  file_type_mismatch: 'error.file_type_mismatch',
  file_name_not_allowed: 'error.file_name_not_allowed',
  file_empty: 'error.file_empty',
  file_dangerous: 'error.file_dangerous',
  uploads_off: 'error.uploads_off',
  download_expired: 'error.download_expired',
  file_not_ready: 'error.file_not_ready',
  file_too_large: 'error.file_too_large',
  quota_exceeded: 'error.quota_exceeded',
  storage_unavailable: 'error.storage_unavailable',
  scanner_unavailable: 'error.scanner_unavailable',
  rate_limited: 'error.rate_limited',
  offline: 'error.offline',
};

/** A sentence for a failed call, made from its code. */
export function useProblemText() {
  const intl = useIntl();
  return (error: unknown) => {
    const id = (error instanceof PortalError && texts[error.code]) || 'error.unexpected';
    return intl.formatMessage({ id });
  };
}
