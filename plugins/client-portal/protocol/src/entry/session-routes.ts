import { route, routeGroup } from '../http/route';
import { publicIdSchema } from '../values';
import {
  changePasswordSchema,
  clientSessionsSchema,
  identitiesSchema,
  startedIdentitySchema,
} from './auth';
import { sessionSchema } from './session';

/** A client's own session, sessions and ways in. */
export const sessionRoutes = routeGroup('session', {
  get: route.client('GET', '/session', {
    does: 'Shows who is logged in, and the apps and boxes that the client may use.',
    whileDue: true,
    answer: sessionSchema,
  }),
  end: route.client('DELETE', '/session', {
    does: 'Logs out.',
    whileDue: true,
    whileViewing: true,
  }),
  list: route.client('GET', '/sessions', {
    does: 'Lists the sessions of the client on all devices.',
    answer: clientSessionsSchema,
  }),
  endOne: route.client('DELETE', '/sessions/:id', {
    does: 'Ends one of them.',
    params: { id: publicIdSchema },
  }),
  changePassword: route.client('PUT', '/password', {
    does: 'Sets or changes the password and ends every other session.',
    whileDue: true,
    body: changePasswordSchema,
    errors: [
      'credentials_invalid',
      'password_weak',
      'method_disabled',
      'proof_required',
      'conflict',
    ],
  }),
  identities: route.client('GET', '/identities', {
    does: 'Lists the accounts at identity providers that log the client in.',
    answer: identitiesSchema,
  }),
  startIdentity: route.client('POST', '/identities/:provider/start', {
    does: 'Answers with the address at which the browser connects an account.',
    answer: startedIdentitySchema,
    errors: ['proof_required', 'method_disabled'],
  }),
  disconnectIdentity: route.client('DELETE', '/identities/:id', {
    does: 'Disconnects an account.',
    params: { id: publicIdSchema },
  }),
});
