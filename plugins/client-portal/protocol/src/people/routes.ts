import { acceptedMessageSchema } from '../emails';
import { contactDetailSchema } from '../entry/links';
import { byId } from '../http/params';
import { fileAnswer, route, routeGroup } from '../http/route';
import { pageQuerySchema, publicIdSchema } from '../values';
import {
  accessOfManySchema,
  activitySchema,
  changeAccessOfManySchema,
  changeAccessSchema,
  changedAccessSchema,
  contactSchema,
  contactsQuerySchema,
  contactsSchema,
  createContactSchema,
  updateContactSchema,
  viewAsSchema,
} from './contacts';

/** The contacts, and what admins do to their access. */
export const contactRoutes = routeGroup('admin.contacts', {
  list: route.admin('GET', '/contacts', {
    does: 'Lists contacts.',
    needs: 'contacts.read',
    query: contactsQuerySchema,
    answer: contactsSchema,
  }),
  export: route.admin('GET', '/contacts/export', {
    does: 'Answers with the same contacts as CSV, all pages.',
    needs: 'contacts.export',
    query: contactsQuerySchema,
    answer: fileAnswer('text/csv'),
  }),
  create: route.admin('POST', '/contacts', {
    does: 'Makes a contact without access.',
    needs: 'contacts.update',
    body: createContactSchema,
    answer: contactSchema,
    errors: ['invalid_email'],
  }),
  get: route.admin('GET', '/contacts/:id', {
    does: 'Shows a contact with its invitations, links, grants and sessions.',
    needs: 'contacts.read',
    params: byId,
    answer: contactDetailSchema,
  }),
  update: route.admin('PUT', '/contacts/:id', {
    does: 'Changes what is sent of a contact.',
    needs: 'contacts.update',
    params: byId,
    body: updateContactSchema,
    answer: contactSchema,
  }),
  activity: route.admin('GET', '/contacts/:id/activity', {
    does: 'Shows what the audit trail has of a contact, newest first.',
    needs: 'contacts.read',
    params: byId,
    query: pageQuerySchema,
    answer: activitySchema,
  }),
  changeAccess: route.admin('POST', '/contacts/:id/access', {
    does: 'Switches the access of a contact on, with an invitation if it is wanted, or off.',
    needs: 'contacts.access',
    params: byId,
    body: changeAccessSchema,
    answer: changedAccessSchema,
    errors: ['access_disabled', 'method_disabled'],
  }),
  forecastAccessOfMany: route.admin('POST', '/access/forecast', {
    does: 'Foretells what switching the access of many would change.',
    safe: true,
    needs: 'contacts.access',
    body: changeAccessOfManySchema,
    answer: accessOfManySchema,
  }),
  changeAccessOfMany: route.admin('POST', '/access', {
    does: 'Switches the access of many contacts on or off.',
    needs: 'contacts.access',
    body: changeAccessOfManySchema,
    answer: accessOfManySchema,
  }),
  endSessions: route.admin('DELETE', '/contacts/:id/sessions', {
    does: 'Ends every session of a contact.',
    needs: 'contacts.access',
    params: byId,
  }),
  endSession: route.admin('DELETE', '/contacts/:id/sessions/:session', {
    does: 'Ends one session of a contact.',
    needs: 'contacts.access',
    params: { ...byId, session: publicIdSchema },
  }),
  sendPasswordReset: route.admin('POST', '/contacts/:id/password-reset', {
    does: 'Mails the contact a link to set a new password.',
    needs: 'login-emails.send',
    params: byId,
    answer: acceptedMessageSchema,
    status: 202,
    errors: ['access_disabled', 'method_disabled'],
  }),
  viewAs: route.admin('POST', '/contacts/:id/view-as', {
    does: 'Answers with an address that shows the portal as this client sees it; it opens once.',
    needs: 'contacts.view-as',
    params: byId,
    answer: viewAsSchema,
    errors: ['access_disabled', 'portal_closed'],
  }),
});
