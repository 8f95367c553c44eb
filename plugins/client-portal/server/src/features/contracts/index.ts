import { z } from 'zod';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { adminRoutes } from './admin-api';
import { contractsApp } from './app';
import { checkContracts } from './checkup';
import {
  adoptedSignatureTable,
  consentTextTable,
  contractTable,
  sealKeyTable,
  sealTable,
  signerTable,
  templateTable,
} from './content-types';
import { endingsOf } from './endings';
import { followContacts } from './follow-contacts';
import { keysOf } from './keys';
import { keyRoutes } from './keys-api';
import { defineContractMails } from './mails';
import { portalRoutes } from './portal-api';
import { remindersOf } from './reminders';
import { sealingOf } from './sealing';
import { sealJob } from './sealing-job';
import { signingRoutes } from './signing-api';
import { templateRoutes } from './templates/api';
import { trailOf } from './trail';

const sealSchema = z.object({ contract: z.number() });

/** Originals, final copies and templates' documents. */
const keptFiles =
  ({ database }: Foundation) =>
  async (fileIds: number[]) => {
    const kept: number[] = [];
    for (const table of [contractTable, sealTable, templateTable]) {
      const rows = (await database
        .query(table.tableName)
        .whereIn('file_id', fileIds)
        .select('file_id')) as { file_id: number }[];
      kept.push(...rows.map((row) => Number(row.file_id)));
    }
    return kept;
  };

/** Documents that are sent to be signed, and are sealed when all have signed. */
export const contracts = defineFeature({
  name: 'contracts',
  contentTypes: {
    contract: contractTable.contentType,
    'contract-signer': signerTable.contentType,
    'contract-seal': sealTable.contentType,
    'contract-template': templateTable.contentType,
    'seal-key': sealKeyTable.contentType,
    'adopted-signature': adoptedSignatureTable.contentType,
    'consent-text': consentTextTable.contentType,
  },
  portalRoutes,
  adminRoutes: (foundation) => [
    ...signingRoutes(foundation),
    ...adminRoutes(foundation),
    ...templateRoutes(foundation),
    ...keyRoutes(foundation),
  ],
  jobs: (foundation) => ({
    [sealJob]: (job) => sealingOf(foundation).seal(sealSchema.parse(job.payload).contract),
  }),
  register: (foundation) => {
    foundation.apps.register(contractsApp(foundation));
    foundation.sweep.keptBy(keptFiles(foundation));
    defineContractMails(foundation);
    trailOf(foundation);
    checkContracts(foundation);
  },
  bootstrap: async (foundation) => {
    followContacts(foundation);
    await keysOf(foundation).ensure();
    foundation.strapi.cron.add({
      'client-portal.contracts': {
        task: async () => {
          await endingsOf(foundation).expireDue();
          await remindersOf(foundation).due();
          await sealingOf(foundation).finishStuck();
          await sealingOf(foundation).catchUp();
        },
        options: { rule: '30 * * * * *' },
      },
    });
  },
});
