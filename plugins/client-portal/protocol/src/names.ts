import type { z } from 'zod';

/*
 * The names that rooms share: what one room calls by the name of another. A room declares its own where its
 * descriptor stands (`protocol/src/<room>/names.ts`), once as a value for the server and once, by `declare module`,
 * for the compiler: a name that no room has does not compile, and nothing here knows a room.
 */

/** Permissions of admins. */
export interface PermissionsOfRooms {}
/** Sections of the settings, with what each holds. */
export interface SettingsOfRooms {}
/** Limits of public calls. */
export interface LimitsOfRooms {}
/** Templates of mails. */
export interface MailsOfRooms {}
/** What rooms tell each other and extensions, with what each event says. */
export interface EventsOfRooms {}
/** What the audit trail can say of a contact. */
export interface ContactDeedsOfRooms {}
/** What it can say of a thing that has a chain of its own, such as a contract. */
export interface ThingDeedsOfRooms {}
/** What it can say of the house: these concern no contact, or many. */
export interface HouseDeedsOfRooms {}
/** What the doctor looks at. */
export interface ChecksOfRooms {}
/** In which states things are that carry a seal, or are to. */
export interface PaperStatesOfRooms {}

export type PermissionUid = keyof PermissionsOfRooms;
export type SettingsSection = keyof SettingsOfRooms;
export type Settings = { [S in SettingsSection]: SettingsOfRooms[S] };
export type LimitName = keyof LimitsOfRooms;
export type MessageTemplate = keyof MailsOfRooms;
export type EventName = keyof EventsOfRooms;
export type EventPayload<N extends EventName> = EventsOfRooms[N];
export type ContactDeed = keyof ContactDeedsOfRooms;
export type ThingDeed = keyof ThingDeedsOfRooms;
export type HouseDeed = keyof HouseDeedsOfRooms;
export type DoctorCheck = keyof ChecksOfRooms;
export type PaperState = keyof PaperStatesOfRooms;

/** A permission of admins. Its id in Strapi is `plugin::client-portal.<uid>`. */
export interface Permission {
  readonly uid: string;
  /** in English, as Strapi shows it among the permissions of a role */
  readonly displayName: string;
  readonly subCategory: string;
}

/** Points within a window of seconds. */
export interface LimitRule {
  readonly points: number;
  readonly seconds: number;
}

/** What a room names, for the server. */
export interface RoomNames {
  readonly permissions?: readonly Permission[];
  /** schemas whose defaults stand for what was never set */
  readonly settings?: Readonly<Record<string, z.ZodObject>>;
  readonly limits?: Readonly<Record<string, LimitRule>>;
  readonly mails?: readonly string[];
  readonly events?: Readonly<Record<string, z.ZodType>>;
  readonly checks?: readonly string[];
}

/** For `declare module`: the same names as the value has. */
export type Listed<List extends readonly string[]> = { [Name in List[number]]: true };
export type Uids<List extends readonly Permission[]> = { [Name in List[number]['uid']]: true };
export type Keys<Of extends object> = { [Name in keyof Of]: true };
export type Outputs<Of extends Readonly<Record<string, z.ZodType>>> = {
  [Name in keyof Of]: z.output<Of[Name]>;
};

export const permissionAction = (uid: PermissionUid) => `plugin::client-portal.${uid}` as const;
