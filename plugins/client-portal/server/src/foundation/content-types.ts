import { auditTable } from './audit/table';
import { jobTable } from './jobs/table';
import { outboxTable } from './mail/table';
import { settingTable } from './settings/table';

export const foundationContentTypes = {
  job: jobTable.contentType,
  'outbox-message': outboxTable.contentType,
  'audit-event': auditTable.contentType,
  setting: settingTable.contentType,
};
