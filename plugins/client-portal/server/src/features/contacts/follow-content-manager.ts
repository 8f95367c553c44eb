import { parseEmail } from '../../foundation/email-address';
import type { Foundation } from '../../foundation/foundation';
import { failField } from '../../foundation/http/errors';
import { nameFromAddress } from './rules';

const uid = 'plugin::client-portal.contact';

/** The Content Manager and scripts of the agency write contacts too: the folded address always follows the address. */
export const followContentManager = ({ strapi }: Foundation) => {
  const fold = async (data: Record<string, unknown> | undefined, where?: unknown) => {
    if (typeof data?.email !== 'string') return;
    const email = parseEmail(data.email);
    if (!email) throw failField('email', 'This is not an email address', 'invalid_email');
    // Strapi's own check of `unique` knows the spelling only; the index would answer with a server error.
    const [taken] = await strapi.db.query(uid).findMany({
      where: { emailFolded: email.folded, ...(where ? { $not: where } : {}) },
      limit: 1,
    });
    if (taken) throw failField('email', 'A contact has this address');
    data.email = email.address;
    data.emailFolded = email.folded;
  };

  strapi.db.lifecycles.subscribe({
    models: [uid],
    async beforeCreate(event) {
      const { data } = event.params;
      await fold(data);
      if (data && !data.name) data.name = nameFromAddress(String(data.email));
    },
    beforeUpdate: (event) => fold(event.params.data, event.params.where),
  });
};
