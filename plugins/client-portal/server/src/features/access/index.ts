import { z } from 'zod';
import { defineFeature } from '../../foundation/feature';
import { adminRoutes } from './admin-api';
import { loginRoutes } from './auth-api';
import { codesOf, loginMailJob } from './codes/service';
import {
  batchTable,
  challengeTable,
  invitationTable,
  openingTable,
  sessionTable,
  tokenTable,
} from './content-types';
import { defineOneEmail } from './emails/mail';
import { followContacts } from './follow-contacts';
import { defineAccessMails } from './mails';
import { purge } from './purge';
import { expandJob, sendsOf } from './sends/service';
import { clientSessionRoutes } from './session-api';
import { grantTable } from './grants/content-types';
import { oidcRoutes } from './oidc/api';
import { identityTable, oidcFlowTable } from './oidc/content-types';
import { passwordRoutes } from './passwords/api';
import { passwordResetJob, passwordsOf } from './passwords/service';
import { appPermissionTable } from './permissions/content-types';
import { registerContentStrategy } from './users/content-strategy';
import { followUsers } from './users/follow-users';

/** Who may come in, how, and what became of it. */
export const access = defineFeature({
  name: 'access',
  contentTypes: {
    'magic-token': tokenTable.contentType,
    'link-opening': openingTable.contentType,
    'login-challenge': challengeTable.contentType,
    session: sessionTable.contentType,
    invitation: invitationTable.contentType,
    batch: batchTable.contentType,
    'app-permission': appPermissionTable.contentType,
    grant: grantTable.contentType,
    identity: identityTable.contentType,
    'oidc-flow': oidcFlowTable.contentType,
  },
  portalRoutes: (foundation) => [
    ...loginRoutes(foundation),
    ...passwordRoutes(foundation),
    ...oidcRoutes(foundation),
    ...clientSessionRoutes(foundation),
  ],
  adminRoutes,
  jobs: (foundation) => ({
    [loginMailJob]: (job) =>
      codesOf(foundation).prepareMail(z.string().parse(job.payload.challenge)),
    [passwordResetJob]: (job) =>
      passwordsOf(foundation).prepareReset(z.string().parse(job.payload.email)),
    [expandJob]: (job) => sendsOf(foundation).expand(z.number().parse(job.payload.batch)),
  }),
  register: (foundation) => {
    defineAccessMails(foundation);
    defineOneEmail(foundation);
    registerContentStrategy(foundation);
  },
  bootstrap: (foundation) => {
    followContacts(foundation);
    followUsers(foundation);
    foundation.strapi.cron.add({
      'client-portal.purge': {
        task: () => purge(foundation),
        options: { rule: '0 17 3 * * *' },
      },
    });
    return Promise.resolve();
  },
});
