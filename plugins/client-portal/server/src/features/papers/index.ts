import { paperNames } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import type { Foundation } from '../../foundation/foundation';
import { paperCheckups } from './checkup';
import { sealKeyTable, sealTable } from './content-types';
import { sealKeysOf } from './keys';
import { sealKeysApi } from './keys-api';
import { verificationApi } from './verification-api';

const keptCopies =
  ({ database }: Foundation) =>
  async (fileIds: number[]) => {
    const rows = await database
      .of(sealTable)
      .list((query) => query.whereIn('file_id', fileIds).select('file_id'));
    return rows.map(({ fileId }) => fileId);
  };

/** PDFs: laid out, stamped, sealed with the portal's own key, and told apart by the verifier. */
export const papers = defineFeature({
  name: 'papers',
  names: paperNames,
  tables: [sealTable, sealKeyTable],
  routes: (foundation) => [...verificationApi(foundation), ...sealKeysApi(foundation)],
  checkups: paperCheckups,
  keepsFiles: keptCopies,
  bootstrap: (foundation) => sealKeysOf(foundation).ensure(),
});
