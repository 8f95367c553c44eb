import { contractNames, contractSettings } from '#protocol';
import { z } from 'zod';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { settingsRoutesOf } from '../../kit/settings-routes';
import { furtherFontsOf } from '../papers/fonts';
import { verifiableOf } from '../papers/verifiable';
import { contractsAdminApi } from './admin-api';
import { contractsApp } from './app';
import { contractCheckups } from './checkup';
import { contractsConfig, contractsConfigOf } from './config';
import { contractsContactPart } from './contact-part';
import {
  adoptedSignatureTable,
  consentTextTable,
  contractTable,
  signerTable,
  templateTable,
} from './content-types';
import { endingsOf } from './endings';
import { contractsExtensionOf } from './extension';
import { defineContractMails } from './mails';
import { contractsPortalApi } from './portal-api';
import { contractRemindersOf } from './reminders';
import { sealingOf } from './sealing';
import { sealJob } from './sealing-job';
import { signingRoutes } from './signing-api';
import { templateRoutes } from './templates/api';
import { trailOf } from './trail';
import { verifiableContracts } from './verifiable';
import { rowsOf } from '../../foundation/database/database';

const sealSchema = z.object({ contract: z.number() });

/** Originals and templates' documents. */
const keptFiles =
  ({ database }: Foundation) =>
  async (fileIds: number[]) => {
    const kept: number[] = [];
    for (const table of [contractTable, templateTable]) {
      const rows = await rowsOf<{ file_id: number | string }>(
        database.query(table.tableName).whereIn('file_id', fileIds).select('file_id')
      );
      kept.push(...rows.map((row) => Number(row.file_id)));
    }
    return kept;
  };

/** Documents that are sent to be signed, and are sealed when all have signed. */
export const contracts = defineFeature({
  name: 'contracts',
  names: contractNames,
  config: contractsConfig,
  tables: [contractTable, signerTable, templateTable, adoptedSignatureTable, consentTextTable],
  routes: (foundation) => [
    ...contractsPortalApi(foundation),
    ...signingRoutes(foundation),
    ...contractsAdminApi(foundation),
    ...templateRoutes(foundation),
    ...settingsRoutesOf(foundation, contractSettings),
  ],
  jobs: (foundation) => ({
    [sealJob]: (job) => sealingOf(foundation).seal(sealSchema.parse(job.payload).contract),
  }),
  tasks: {
    contracts: {
      rule: '30 * * * * *',
      run: async (foundation) => {
        await endingsOf(foundation).expireDue();
        await contractRemindersOf(foundation).due();
        await sealingOf(foundation).finishStuck();
        await sealingOf(foundation).catchUp();
      },
    },
  },
  app: contractsApp,
  mails: defineContractMails,
  checkups: contractCheckups,
  keepsFiles: keptFiles,
  contact: contractsContactPart,
  services: { contracts: contractsExtensionOf },
  register: (foundation) => {
    trailOf(foundation);
    furtherFontsOf(foundation).add(...contractsConfigOf(foundation).fonts);
    verifiableOf(foundation).add('contracts', verifiableContracts(foundation));
  },
});
