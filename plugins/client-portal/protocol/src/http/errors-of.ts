import type { ErrorCode } from '../errors';
import type { RouteDefinition } from './route';

const ofAdmins: ErrorCode[] = ['session_required', 'forbidden'];
const ofClients: ErrorCode[] = ['session_required', 'cross_site_request', 'portal_closed'];
const ofEverybody: ErrorCode[] = ['cross_site_request', 'portal_closed'];

const ofSide = ({ side, method, needs, whileDue, whileViewing }: RouteDefinition): ErrorCode[] => {
  if (side === 'admin') return ofAdmins;
  if (side === 'ticket') return ['forbidden', 'download_expired'];
  if (side === 'public') return ofEverybody;
  return [
    ...ofClients,
    ...(whileDue ? [] : (['password_required'] as const)),
    ...(method === 'GET' || whileViewing ? [] : (['read_only'] as const)),
    ...(needs === undefined ? [] : (['forbidden', 'not_found'] as const)),
  ];
};

/** Every error code that a route answers with: its own, and those that come with what it is. */
export const errorsOf = (definition: RouteDefinition): ErrorCode[] => {
  const { body, form, query, path, errors = [] } = definition;
  const codes: ErrorCode[] = [
    ...(body || form || query ? (['invalid_request'] as const) : []),
    ...(body || form ? (['unsupported_media_type', 'too_large'] as const) : []),
    ...ofSide(definition),
    ...(path.includes(':') ? (['not_found'] as const) : []),
    ...errors,
    'rate_limited',
    'internal',
  ];
  return [...new Set(codes)];
};
