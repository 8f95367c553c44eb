import { z } from 'zod';
import { redirectAnswer, route, routeGroup } from '../http/route';
import { targetSchema } from '../values';
import {
  challengeSchema,
  forgotPasswordSchema,
  linkRequestSchema,
  loggedInSchema,
  loginMailRequestSchema,
  openedLinkSchema,
  openLinkRequestSchema,
  passwordLoginSchema,
  resetPasswordSchema,
  verifyCodeRequestSchema,
} from './auth';

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
