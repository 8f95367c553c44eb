import { limitRules, messageTemplates } from '#protocol';
import { z } from 'zod';
import { defineFeature } from '../../foundation/feature';
import { contactAccessRoutes } from './access-api';
import { loginRoutes } from './auth-api';
import { codesOf, loginMailJob } from './codes/service';
import { entryContactPart } from './contact-part';
import {
  batchTable,
  challengeTable,
  invitationTable,
  openingTable,
  sessionTable,
  tokenTable,
} from './content-types';
import { emailAdminRoutes } from './emails/api';
import { defineOneEmail } from './emails/mail';
import { linkRoutes } from './links/api';
import { defineEntryMails } from './mails';
import { oidcRoutes } from './oidc/api';
import { identityTable, oidcFlowTable } from './oidc/content-types';
import { passwordRoutes } from './passwords/api';
import { passwordResetJob, passwordsOf } from './passwords/service';
import { purge } from './purge';
import { invitationRoutes, sendRoutes } from './sends/api';
import { expandJob, sendsOf } from './sends/service';
import { clientSessionRoutes } from './session-api';
import { registerContentStrategy } from './users/content-strategy';
import { followUsers } from './users/follow-users';

/** Who may come in, how, and what became of it. */
export const entry = defineFeature({
  name: 'entry',
  names: { limits: limitRules, mails: messageTemplates },
  tables: [
    openingTable,
    tokenTable,
    challengeTable,
    sessionTable,
    invitationTable,
    batchTable,
    identityTable,
    oidcFlowTable,
  ],
  routes: (foundation) => [
    ...loginRoutes(foundation),
    ...passwordRoutes(foundation),
    ...oidcRoutes(foundation),
    ...clientSessionRoutes(foundation),
    ...contactAccessRoutes(foundation),
    ...emailAdminRoutes(foundation),
    ...linkRoutes(foundation),
    ...sendRoutes(foundation),
    ...invitationRoutes(foundation),
  ],
  jobs: (foundation) => ({
    [loginMailJob]: (job) =>
      codesOf(foundation).prepareMail(z.string().parse(job.payload.challenge)),
    [passwordResetJob]: (job) =>
      passwordsOf(foundation).prepareReset(z.string().parse(job.payload.email)),
    [expandJob]: (job) => sendsOf(foundation).expand(z.number().parse(job.payload.batch)),
  }),
  tasks: { purge: { rule: '0 17 3 * * *', run: purge } },
  mails: (foundation) => {
    defineEntryMails(foundation);
    defineOneEmail(foundation);
  },
  contact: entryContactPart,
  register: registerContentStrategy,
  bootstrap: followUsers,
});
