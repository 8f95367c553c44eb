import { c, defineTable } from '../database/table';

export const settingTable = defineTable({
  name: 'setting',
  plural: 'settings',
  displayName: 'Setting',
  columns: {
    section: c.string(),
    value: c.json<Record<string, unknown>>(),
    version: c.integer(),
  },
  unique: [['section']],
});
