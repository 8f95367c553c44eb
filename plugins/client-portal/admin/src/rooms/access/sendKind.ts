import { type Batch, sendRoutes } from '#protocol';

/** An invitation, or an email that logs in. */
export type SendKind = Batch['kind'];

/** What is asked before, and what sends: both kinds take and answer the same. */
export const sendRoutesOf = {
  invitation: { forecast: sendRoutes.forecastInvitations, send: sendRoutes.invite },
  'login-email': { forecast: sendRoutes.forecastLoginEmails, send: sendRoutes.sendLoginEmails },
} as const satisfies Record<SendKind, unknown>;
