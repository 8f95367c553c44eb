import type { ComponentType, ReactElement } from 'react';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import type { Contact, ContactDetail, PermissionUid } from '#protocol';
import type { TextKey } from '../ui/text';
import type { DialogName, DialogRequest, DialogsOfRooms, GuideChapter } from './names';
import type { Recipient } from './contacts/recipients';
import type { WordFiles } from './words/roomWords';

/** Parts of several rooms stand in one row, the one with the lowest number first. */
interface Placed {
  at: number;
}

/** An entry of the row of pages at the top. */
export interface NavEntry extends Placed {
  /** under the plugin's own address, where it begins with no slash; empty: the start page */
  to: string;
  needs: PermissionUid;
  label: TextKey;
  /** how much waits there */
  Count?: ComponentType;
}

/** A page of the plugin. */
export interface RoomPage {
  /** under the plugin's own address; empty: the start page */
  path: string;
  /** left out: whoever sees the plugin may see it */
  needs?: PermissionUid;
  Page: ComponentType;
}

/** A tab of a contact's page. */
export interface ContactTab extends Placed {
  id: string;
  label: TextKey;
  /** the tab is not there without it */
  needs?: PermissionUid;
  /** stays while another tab is looked at, so that nothing typed is lost */
  keeps?: boolean;
  Content: ComponentType<{ detail: ContactDetail }>;
}

/** A card at the end of another room's tab of a contact's page. */
export interface ContactCard extends Placed {
  /** the tab's id */
  tab: string;
  title: TextKey;
  needs: PermissionUid;
  Content: ComponentType<{ contact: string }>;
}

/** What can be done for one contact, in the menu of that contact. */
export interface ContactAction extends Placed {
  key: string;
  needs: PermissionUid;
  label: (contact: Contact) => TextKey;
  icon: ReactElement;
  isDisabled?: (contact: Contact) => boolean;
  isDanger?: (contact: Contact) => boolean;
  request: (contact: Contact) => DialogRequest;
}

/** What can be done with the contacts that are ticked, here and in the Content Manager. */
export interface BulkAction extends Placed {
  key: string;
  needs: PermissionUid;
  label: TextKey;
  variant: 'default' | 'secondary' | 'success-light' | 'danger-light';
  icon: ReactElement;
  request: (contacts: readonly Recipient[]) => DialogRequest;
}

export interface DashboardCard extends Placed {
  needs: PermissionUid;
  Content: ComponentType;
}

/** What stands beside a contact in the Content Manager. */
export interface ContentManagerPanel extends Placed {
  title: TextKey;
  /** all of them */
  needs: readonly PermissionUid[];
  Content: ComponentType<{ id: string }>;
}

type SettingsLink = Extract<Parameters<StrapiApp['addSettingsLink']>[1], unknown[]>[number];

/** A page in the section "Client Portal" of Strapi's Settings. */
export interface RoomSettingsPage extends Placed {
  /** the last part of its address; a section of the settings has its name */
  page: string;
  title: TextKey;
  /** the title in English, for Strapi, which reads it before there are texts */
  label: string;
  /** the chapter of the guide that tells of it; left out: the one of all settings */
  guide?: GuideChapter;
  load: SettingsLink['Component'];
}

/** The dialogs of a room. Its name is all that other rooms know of one. */
export type RoomDialogs<Given extends DialogName> = {
  [Name in Given]: ComponentType<DialogsOfRooms[Name] & { onClose: () => void }>;
};

/**
 * All that the panel shows of a room. Pages, tabs and cards are `lazy`: descriptors are read when Strapi
 * starts, long before anybody opens the plugin.
 */
export interface AdminRoom {
  /** the room's folder */
  name: string;
  words?: WordFiles;
  nav?: NavEntry;
  pages?: readonly RoomPage[];
  contactTabs?: readonly ContactTab[];
  contactCards?: readonly ContactCard[];
  contactActions?: readonly ContactAction[];
  bulkActions?: readonly BulkAction[];
  dashboardCard?: DashboardCard;
  contentManagerPanel?: ContentManagerPanel;
  settingsPages?: readonly RoomSettingsPage[];
  /** a box on Strapi's home page */
  homeWidget?: WidgetArgs;
  dialogs?: Partial<RoomDialogs<DialogName>>;
}

/** A room of which the compiler knows the dialogs by name. */
type RoomWith<Given extends DialogName> = Omit<AdminRoom, 'dialogs'> & {
  dialogs?: RoomDialogs<Given>;
};

/** Describes a room. */
export const adminRoom = <Given extends DialogName = never>(
  room: RoomWith<Given>
): RoomWith<Given> => room;
