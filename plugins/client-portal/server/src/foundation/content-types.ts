import { auditTable } from './audit/table';
import { jobTable } from './jobs/table';
import { outboxTable } from './mail/table';
import { settingTable } from './settings/table';

import { storedFileTable } from './files/table';

export const foundationContentTypes = {
  job: jobTable.contentType,
  'outbox-message': outboxTable.contentType,
  'audit-event': auditTable.contentType,
  setting: settingTable.contentType,
  'stored-file': storedFileTable.contentType,
};
