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

/** What is named in the path or sent may not be there, and what is to be changed may be in another state by now. */
const ofInput = ({ side, method, path, body, form, query }: RouteDefinition): ErrorCode[] => {
  if (side === 'public') return path.includes(':') ? ['not_found'] : [];
  const names = path.includes(':') || body || form || query;
  return [
    ...(names ? (['not_found'] as const) : []),
    ...(method === 'GET' ? [] : (['conflict'] as const)),
  ];
};

/** Every error code that a route answers with: its own, and those that come with what it is. */
export const errorsOf = (definition: RouteDefinition): ErrorCode[] => {
  const { body, form, query, errors = [] } = definition;
  const codes: ErrorCode[] = [
    ...(body || form || query ? (['invalid_request'] as const) : []),
    ...(body || form ? (['unsupported_media_type', 'too_large'] as const) : []),
    ...ofSide(definition),
    ...ofInput(definition),
    ...errors,
    'rate_limited',
    'internal',
  ];
  return [...new Set(codes)];
};
