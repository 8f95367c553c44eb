import { auditTable } from './audit/table';
import type { AnyTable } from './database/table';
import { storedFileTable } from './files/table';
import { jobTable } from './jobs/table';
import { outboxTable } from './mail/table';
import { settingTable } from './settings/table';

export const foundationTables: readonly AnyTable[] = [
  jobTable,
  outboxTable,
  auditTable,
  settingTable,
  storedFileTable,
];
