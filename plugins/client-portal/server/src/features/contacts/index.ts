import { defineFeature } from '../../foundation/feature';
import { contactTable, pictureTable } from './content-types';
import { arrangeContentManager } from './content-manager-layout';
import { followContentManager } from './follow-content-manager';

/** The contact itself: who the clients are. What they may do is the room `access`. */
export const contacts = defineFeature({
  name: 'contacts',
  contentTypes: { contact: contactTable.contentType, picture: pictureTable.contentType },
  register: ({ audit, database }) => {
    audit.lockContactsWith(async (contact) => {
      // SQLite has one writer at a time anyway.
      if (database.dialect === 'sqlite') return;
      await database.lock(
        database.query(contactTable.tableName).where({ document_id: contact }).select('id')
      );
    });
  },
  bootstrap: (foundation) => {
    followContentManager(foundation);
    return arrangeContentManager(foundation.strapi);
  },
});
