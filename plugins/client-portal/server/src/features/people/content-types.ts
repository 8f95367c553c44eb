import type { Struct } from '@strapi/types';
import type { SessionMethod } from '#protocol';
import { c, defineTable, type RowOf } from '../../foundation/database/table';

const columns = {
  name: c.string(),
  email: c.string(),
  emailFolded: c.identity(),
  company: c.nullableString(),
  phone: c.nullableString(),
  locale: c.nullableString(),
  access: c.word<'on' | 'off'>(),
  /** somebody switched it off; null while it was never on */
  disabledAt: c.nullableDate(),
  dndEmail: c.boolean(),
  dndSms: c.boolean(),
  invitedAt: c.nullableDate(),
  /** who sent the latest invitation */
  invitedBy: c.nullableString(),
  joinedAt: c.nullableDate(),
  lastLoginAt: c.nullableDate(),
  lastLoginMethod: c.word<SessionMethod | null>(),
  /** when a login first proved whose mailbox it is */
  provenAt: c.nullableDate(),
  /** null: no password; its hash is the linked users-permissions user's */
  passwordSetAt: c.nullableDate(),
  /** the paper clip (I4) */
  uploadsAllowed: c.boolean(),
  /** Strapi's own; without it no entry of the agency's can be related to the contact */
  publishedAt: c.nullableDate(),
};

const base = defineTable({
  name: 'contact',
  plural: 'contacts',
  displayName: 'Contact',
  columns,
  unique: [['emailFolded']],
  indexes: [['name'], ['createdAt'], ['access'], ['invitedAt'], ['joinedAt'], ['lastLoginAt']],
});

const kept = { writable: false, configurable: false } as const;

/** Editors meet contacts in the Content Manager; what the portal decides is not theirs to type. */
const schema = {
  ...base.contentType.schema,
  pluginOptions: {
    'content-manager': { visible: true },
    'content-type-builder': { visible: true },
  },
  attributes: {
    name: { type: 'string', maxLength: 120 },
    email: { type: 'email', required: true, unique: true },
    company: { type: 'string', maxLength: 120 },
    phone: { type: 'string', maxLength: 40 },
    locale: { type: 'string', maxLength: 20 },
    dndEmail: { type: 'boolean', default: false, required: true },
    dndSms: { type: 'boolean', default: false, required: true },
    emailFolded: { type: 'string', private: true, ...kept },
    access: { type: 'enumeration', enum: ['on', 'off'], default: 'off', required: true, ...kept },
    disabledAt: { type: 'datetime', ...kept },
    invitedAt: { type: 'datetime', ...kept },
    invitedBy: { type: 'string', ...kept },
    joinedAt: { type: 'datetime', ...kept },
    lastLoginAt: { type: 'datetime', ...kept },
    lastLoginMethod: { type: 'string', ...kept },
    provenAt: { type: 'datetime', private: true, ...kept },
    passwordSetAt: { type: 'datetime', private: true, ...kept },
    uploadsAllowed: { type: 'boolean', default: true, ...kept },
    user: {
      type: 'relation',
      relation: 'oneToOne',
      target: 'plugin::users-permissions.user',
      private: true,
      ...kept,
    },
  },
} as unknown as Struct.ContentTypeSchema;

export const contactTable = { ...base, contentType: { schema } };

export type ContactRow = RowOf<typeof contactTable>;

/** Small portraits, apart from the contacts so that lists and counts don't read them. */
export const pictureTable = defineTable({
  name: 'picture',
  plural: 'pictures',
  displayName: 'Picture',
  columns: {
    contactId: c.integer(),
    /** `data:image/webp;base64,…`, re-encoded by the server, at most some 10 kB */
    dataUrl: c.text(),
  },
  unique: [['contactId']],
});
