import type { ClientContact, Contact } from '#protocol';
import type { ContactRow } from './content-types';
import { mayUpload, stageOf } from './rules';

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** For admins. */
export const toContact = (row: ContactRow, pictureUrl: string | null): Contact => ({
  id: row.documentId,
  name: row.name,
  email: row.email,
  company: row.company,
  phone: row.phone,
  locale: row.locale,
  pictureUrl,
  access: row.access,
  stage: stageOf(row),
  disabledAt: iso(row.disabledAt),
  doNotDisturb: { email: row.dndEmail, sms: row.dndSms },
  invitedAt: iso(row.invitedAt),
  joinedAt: iso(row.joinedAt),
  lastLoginAt: iso(row.lastLoginAt),
  lastLoginMethod: row.lastLoginMethod,
  invitedBy: row.invitedBy,
  passwordSet: row.passwordSetAt !== null,
  uploadsAllowed: mayUpload(row),
  createdAt: row.createdAt.toISOString(),
});

/** For the client itself: field by field, so that a new column stays inside until it is named here. */
export const toClientContact = (row: ContactRow, pictureUrl: string | null): ClientContact => ({
  id: row.documentId,
  name: row.name,
  email: row.email,
  company: row.company,
  phone: row.phone,
  locale: row.locale,
  pictureUrl,
});
