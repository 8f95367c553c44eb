import { events, permissions } from '#protocol';
import { defineFeature } from '../../foundation/feature';
import { contactRoutes } from './api';
import { peopleContactPart } from './contact-part';
import { contactTable, pictureTable } from './content-types';
import { arrangeContentManager } from './content-manager-layout';
import { followContacts } from './follow-contacts';
import { followContentManager } from './follow-content-manager';

/** Who the clients are, and who works in the panel. How clients come in is the room `entry`. */
export const people = defineFeature({
  name: 'people',
  names: { permissions, events },
  tables: [contactTable, pictureTable],
  routes: contactRoutes,
  contact: peopleContactPart,
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
    followContacts(foundation);
    return arrangeContentManager(foundation.strapi);
  },
});
