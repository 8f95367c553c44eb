import { defineFeature } from '../../foundation/feature';
import { parseEmail } from '../../foundation/email-address';
import { failField } from '../../foundation/http/errors';
import { contactTable, pictureTable } from './content-types';
import { nameFromAddress } from './rules';

const uid = 'plugin::client-portal.contact';

/** The contact itself: who the clients are. What they may do is the room `access`. */
export const contacts = defineFeature({
  name: 'contacts',
  contentTypes: { contact: contactTable.contentType, picture: pictureTable.contentType },
  bootstrap: ({ strapi }) => {
    // The Content Manager writes contacts too: the folded address always follows the address.
    const fold = (event: { params: { data?: Record<string, unknown> } }) => {
      const { data } = event.params;
      if (typeof data?.email !== 'string') return;
      const email = parseEmail(data.email);
      if (!email) throw failField('email', 'This is not an email address', 'invalid_email');
      data.email = email.address;
      data.emailFolded = email.folded;
    };
    strapi.db.lifecycles.subscribe({
      models: [uid],
      beforeCreate(event) {
        fold(event);
        const { data } = event.params;
        if (data && !data.name) data.name = nameFromAddress(String(data.email));
      },
      beforeUpdate: fold,
    });
    return Promise.resolve();
  },
});
