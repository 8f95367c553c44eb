import { route, routeGroup } from '../http/route';
import { publicIdSchema } from '../values';
import { createMagicLinkSchema, magicLinkSchema } from './links';
import { acceptedSendSchema, batchSchema, forecastSchema, sendRequestSchema } from './sends';

const sendErrors = ['conflict', 'method_disabled'] as const;

/** Invitations, login emails and links, for admins. */
export const sendRoutes = routeGroup('admin.sends', {
  invite: route.admin('POST', '/invitations', {
    does: 'Invites contacts and addresses; emails go out by and by.',
    needs: 'invitations.send',
    body: sendRequestSchema,
    answer: acceptedSendSchema,
    status: 202,
    errors: sendErrors,
  }),
  forecastInvitations: route.admin('POST', '/invitations/forecast', {
    does: 'Foretells what inviting them would do to each.',
    safe: true,
    needs: 'invitations.send',
    body: sendRequestSchema,
    answer: forecastSchema,
    errors: sendErrors,
  }),
  resendPending: route.admin('POST', '/invitations/resend-pending', {
    does: 'Invites everybody again whose invitation is pending.',
    needs: 'invitations.send',
    answer: acceptedSendSchema,
    status: 202,
    errors: sendErrors,
  }),
  revokeInvitation: route.admin('POST', '/invitations/:id/revoke', {
    does: 'Revokes an invitation that is pending; its link is dead.',
    needs: 'invitations.send',
    params: { id: publicIdSchema },
  }),
  sendLoginEmails: route.admin('POST', '/login-emails', {
    does: 'Sends contacts and addresses an email that logs them in; emails go out by and by.',
    needs: 'login-emails.send',
    body: sendRequestSchema,
    answer: acceptedSendSchema,
    status: 202,
    errors: sendErrors,
  }),
  forecastLoginEmails: route.admin('POST', '/login-emails/forecast', {
    does: 'Foretells what sending login emails would do to each.',
    safe: true,
    needs: 'login-emails.send',
    body: sendRequestSchema,
    answer: forecastSchema,
    errors: sendErrors,
  }),
  batch: route.admin('GET', '/batches/:id', {
    does: 'Shows how far a send has come, with the result for each recipient.',
    needs: ['dashboard.read', 'invitations.send', 'login-emails.send', 'contacts.access'],
    params: { id: publicIdSchema },
    answer: batchSchema,
  }),
  createMagicLink: route.admin('POST', '/magic-links', {
    does: 'Makes a one-time link for a contact, to hand over or to be mailed.',
    needs: 'magic-links.create',
    body: createMagicLinkSchema,
    answer: magicLinkSchema,
    errors: ['access_disabled', 'method_disabled'],
  }),
  revokeMagicLink: route.admin('POST', '/magic-links/:id/revoke', {
    does: 'Makes a link dead that was not used.',
    needs: 'magic-links.create',
  }),
});
