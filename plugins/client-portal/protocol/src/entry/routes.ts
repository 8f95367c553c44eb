import { z } from 'zod';
import { redirectAnswer, route, routeGroup } from '../http/route';
import { publicIdSchema, targetSchema } from '../values';
import {
  challengeSchema,
  changePasswordSchema,
  clientSessionsSchema,
  forgotPasswordSchema,
  identitiesSchema,
  linkRequestSchema,
  loggedInSchema,
  loginMailRequestSchema,
  openedLinkSchema,
  openLinkRequestSchema,
  passwordLoginSchema,
  resetPasswordSchema,
  startedIdentitySchema,
  verifyCodeRequestSchema,
} from './auth';
import { createMagicLinkSchema, magicLinkSchema } from './links';
import { acceptedSendSchema, batchSchema, forecastSchema, sendRequestSchema } from './sends';
import { profileSchema, sessionSchema, updatePictureSchema, updateProfileSchema } from './session';

/** Nothing but where to land may be said: a redirect URI of the caller's is refused, not ignored (threat 53). */
const startQuerySchema = z.strictObject({
  app: targetSchema.shape.app.optional(),
  item: targetSchema.shape.item,
});

/** What the provider adds is its own affair: the library judges it. */
const callbackQuerySchema = z.record(z.string(), z.unknown());

/** The ways in, for everybody. */
export const authRoutes = routeGroup('auth', {
  loginMail: route.public('POST', '/auth/login-mail', {
    does: 'Mails a code and a link to an address; the answer is the same for every address.',
    body: loginMailRequestSchema,
    answer: challengeSchema,
    errors: ['invalid_email', 'method_disabled'],
  }),
  verifyCode: route.public('POST', '/auth/code/verify', {
    does: 'Logs in with the code of such a mail.',
    body: verifyCodeRequestSchema,
    answer: loggedInSchema,
    errors: ['code_invalid', 'method_disabled'],
  }),
  redeemLink: route.public('POST', '/auth/link/redeem', {
    does: 'Logs in with a link, once.',
    body: linkRequestSchema,
    answer: loggedInSchema,
    errors: ['link_invalid', 'method_disabled'],
  }),
  renewLink: route.public('POST', '/auth/link/renew', {
    does: 'Mails a new link to the address on file in the place of a dead one.',
    body: linkRequestSchema,
    answer: challengeSchema,
    errors: ['link_invalid', 'method_disabled'],
  }),
  openLink: route.public('POST', '/auth/link/open', {
    does: 'Says what a link is worth to its holder, and notes that its page was shown; uses nothing up.',
    body: openLinkRequestSchema,
    answer: openedLinkSchema,
  }),
  viewAs: route.public('POST', '/auth/view-as', {
    does: 'Begins a session in which an admin looks at the portal as a client.',
    body: linkRequestSchema,
    answer: loggedInSchema,
    errors: ['link_invalid'],
  }),
  password: route.public('POST', '/auth/password', {
    does: 'Logs in with address and password.',
    body: passwordLoginSchema,
    answer: loggedInSchema,
    errors: ['invalid_email', 'credentials_invalid', 'method_disabled'],
  }),
  forgotPassword: route.public('POST', '/auth/password/forgot', {
    does: 'Mails a link to set a new password; the answer is the same for every address.',
    body: forgotPasswordSchema,
    status: 202,
    errors: ['invalid_email', 'method_disabled'],
  }),
  openReset: route.public('POST', '/auth/password/open', {
    does: 'Says what such a link is worth to its holder; uses nothing up.',
    body: openLinkRequestSchema,
    answer: openedLinkSchema,
  }),
  resetPassword: route.public('POST', '/auth/password/reset', {
    does: 'Sets a new password, ends everything else of the account and logs in.',
    body: resetPasswordSchema,
    answer: loggedInSchema,
    errors: ['link_invalid', 'password_weak', 'method_disabled'],
  }),
  startOidc: route.public('GET', '/auth/oidc/:provider/start', {
    does: 'Sends the browser to an identity provider.',
    query: startQuerySchema,
    answer: redirectAnswer,
    status: 302,
  }),
  finishOidc: route.public('GET', '/auth/oidc/:provider/callback', {
    does: 'Takes the browser back from an identity provider and logs in, or says why not.',
    query: callbackQuerySchema,
    answer: redirectAnswer,
    status: 302,
  }),
});

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
    errors: ['proof_required', 'conflict', 'method_disabled'],
  }),
  disconnectIdentity: route.client('DELETE', '/identities/:id', {
    does: 'Disconnects an account.',
    params: { id: publicIdSchema },
    errors: ['conflict'],
  }),
});

export const profileRoutes = routeGroup('profile', {
  update: route.client('PUT', '/profile', {
    does: 'Changes what is sent of the own profile.',
    needs: 'profile.update',
    body: updateProfileSchema,
    answer: profileSchema,
  }),
  updatePicture: route.client('PUT', '/profile/picture', {
    does: 'Sets or removes the own picture.',
    needs: 'profile.update',
    body: updatePictureSchema,
    answer: profileSchema,
  }),
});

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
    errors: ['conflict'],
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
    errors: ['not_found', 'access_disabled', 'method_disabled'],
  }),
  revokeMagicLink: route.admin('POST', '/magic-links/:id/revoke', {
    does: 'Makes a link dead that was not used.',
    needs: 'magic-links.create',
    errors: ['conflict'],
  }),
});
