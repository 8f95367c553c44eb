import { documentNames, documentSettings } from '#protocol';
import { z } from 'zod';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { megabyte } from '../../foundation/files/rules';
import { settingsRoutesOf } from '../../kit/settings-routes';
import { documentsAdminApi } from './admin-api';
import { documentsApp } from './app';
import { documentChangesOf } from './changes';
import {
  documentActivityTable,
  documentTable,
  documentVersionTable,
  receivedMarkTable,
  uploadTable,
} from './content-types';
import { documentsContactPart } from './contact-part';
import { documentsExtensionOf } from './extension';
import { followScans } from './follow-scans';
import { defineDocumentMails } from './mails';
import { noticeJob, noticeOf } from './notice';
import { documentsPortalApi } from './portal-api';
import { givenJob, receptionOf } from './reception';
import { requestRoutes } from './requests/admin-api';
import { documentRequestTable, requestItemTable } from './requests/content-types';
import { requestRemindersOf } from './requests/reminders';
import { uploadsOf } from './uploads/service';

export type { GivenFile, ShareOptions } from './extension';

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
  names: documentNames,
  tables: [
    documentActivityTable,
    documentVersionTable,
    uploadTable,
    documentTable,
    requestItemTable,
    documentRequestTable,
    receivedMarkTable,
  ],
  routes: (foundation) => [
    ...documentsPortalApi(foundation),
    ...documentsAdminApi(foundation),
    ...requestRoutes(foundation),
    ...settingsRoutesOf(foundation, documentSettings),
  ],
  jobs: (foundation) => ({
    [noticeJob]: () => noticeOf(foundation).tellAdmins(),
    [givenJob]: (job) => {
      const { documents: ids, actor, notify } = givenSchema.parse(job.payload);
      return receptionOf(foundation).given(ids, actor, notify);
    },
  }),
  tasks: {
    'document-reminders': {
      rule: '0 */5 * * * *',
      run: (foundation) => requestRemindersOf(foundation).due(),
    },
    'documents-purge': {
      rule: '0 41 * * * *',
      run: async (foundation) => {
        await uploadsOf(foundation).purge();
        await documentChangesOf(foundation).purge();
      },
    },
  },
  app: documentsApp,
  mails: defineDocumentMails,
  keepsFiles: keptVersions,
  contact: documentsContactPart,
  services: { documents: documentsExtensionOf },
  register: (foundation) => {
    foundation.files.ruledBy(async () => {
      const { documents: rules } = await foundation.settings.read();
      return { ...rules, maxSize: rules.maxFileMegabytes * megabyte };
    });
    foundation.sweep.growingBy((keys) => uploadsOf(foundation).keysOf(keys));
    followScans(foundation);
  },
});
