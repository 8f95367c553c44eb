import { parseEmail } from '../../foundation/email-address';
import type { Foundation } from '../../foundation/foundation';
import { failField } from '../../foundation/http/errors';
import { nameFromAddress } from './rules';

const uid = 'plugin::client-portal.contact';

/**
 * What only the portal decides. Strapi's `writable: false` keeps a field out of nothing but its content API: the
 * Content Manager writes whatever is sent.
 */
export const decidedFields = [
  'access',
  'disabledAt',
  'emailFolded',
  'invitedAt',
  'invitedBy',
  'joinedAt',
  'lastLoginAt',
  'lastLoginMethod',
  'passwordSetAt',
  'provenAt',
  'uploadsAllowed',
  'user',
];

/** Forms send the whole record back, so what may not change is left out rather than refused. */
const keepDecided = ({ strapi }: Foundation) =>
  strapi.documents.use((context, next) => {
    if (context.uid === uid && ['create', 'update', 'clone'].includes(context.action)) {
      const { data } = context.params as { data?: Record<string, unknown> };
      for (const field of decidedFields) delete data?.[field];
    }
    return next();
  });

/** The Content Manager and scripts of the agency write contacts too: the folded address always follows the address. */
export const followContentManager = (foundation: Foundation) => {
  const { strapi } = foundation;
  keepDecided(foundation);
  const fold = async (data: Record<string, unknown> | undefined, where?: unknown) => {
    if (typeof data?.email !== 'string') return;
    const email = parseEmail(data.email);
    if (!email) throw failField('email', 'This is not an email address', 'invalid_email');
    // Strapi's own check of `unique` knows the spelling only; the index would answer with a server error.
    const [taken] = (await strapi.db.query(uid).findMany({
      where: { emailFolded: email.folded, ...(where ? { $not: where } : {}) },
      limit: 1,
    })) as object[];
    if (taken) throw failField('email', 'A contact has this address');
    data.email = email.address;
    data.emailFolded = email.folded;
  };

  strapi.db.lifecycles.subscribe({
    models: [uid],
    async beforeCreate(event) {
      const data = event.params.data as Record<string, unknown> | undefined;
      await fold(data);
      if (data && !data.name) data.name = nameFromAddress(data.email as string);
    },
    beforeUpdate: ({ params }) =>
      fold(params.data as Record<string, unknown> | undefined, params.where),
  });
};
