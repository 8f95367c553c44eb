import { z } from 'zod';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { adminRoutes } from './admin-api';
import { documentsApp } from './app';
import { changesOf } from './changes';
import {
  documentActivityTable,
  documentTable,
  documentVersionTable,
  receivedMarkTable,
  uploadTable,
} from './content-types';
import { followContacts } from './follow-contacts';
import { followScans } from './follow-scans';
import { defineDocumentMails } from './mails';
import { noticeJob, noticeOf } from './notice';
import { portalRoutes } from './portal-api';
import { givenJob, receptionOf } from './reception';
import { requestRoutes } from './requests/admin-api';
import { documentRequestTable, requestItemTable } from './requests/content-types';
import { remindersOf } from './requests/reminders';
import { uploadsOf } from './uploads/service';

const givenSchema = z.object({
  documents: z.array(z.string()),
  actor: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
  notify: z.boolean(),
});

/** Which of the files some version of a document still is. */
const keptVersions = (foundation: Foundation) => async (fileIds: number[]) => {
  const rows = await foundation.database
    .of(documentVersionTable)
    .list((query) => query.whereIn('file_id', fileIds).select('file_id'));
  return rows.map(({ fileId }) => fileId);
};

/** Files that the agency shares with a client, and those that the client sends. */
export const documents = defineFeature({
  name: 'documents',
  contentTypes: {
    'shared-document': documentTable.contentType,
    'document-version': documentVersionTable.contentType,
    'document-activity': documentActivityTable.contentType,
    upload: uploadTable.contentType,
    'received-mark': receivedMarkTable.contentType,
    'document-request': documentRequestTable.contentType,
    'document-request-item': requestItemTable.contentType,
  },
  portalRoutes,
  adminRoutes: (foundation) => [...adminRoutes(foundation), ...requestRoutes(foundation)],
  jobs: (foundation) => ({
    [noticeJob]: () => noticeOf(foundation).tellAdmins(),
    [givenJob]: (job) => {
      const { documents: ids, actor, notify } = givenSchema.parse(job.payload);
      return receptionOf(foundation).given(ids, actor, notify);
    },
  }),
  register: (foundation) => {
    foundation.apps.register(documentsApp(foundation));
    foundation.sweep.keptBy(keptVersions(foundation));
    foundation.sweep.growingBy((keys) => uploadsOf(foundation).keysOf(keys));
    defineDocumentMails(foundation);
    followScans(foundation);
  },
  bootstrap: (foundation) => {
    followContacts(foundation);
    foundation.strapi.cron.add({
      'client-portal.document-reminders': {
        task: () => remindersOf(foundation).remindDue(),
        options: { rule: '0 */5 * * * *' },
      },
      'client-portal.documents-purge': {
        task: async () => {
          await uploadsOf(foundation).purge();
          await changesOf(foundation).purge();
        },
        options: { rule: '0 41 * * * *' },
      },
    });
    return Promise.resolve();
  },
});
