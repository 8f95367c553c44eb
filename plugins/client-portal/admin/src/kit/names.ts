/*
 * What one room calls by the name of another. A room adds its own names where its descriptor stands, by
 * `declare module`, so that a wrong one does not compile and no room has to import the other.
 */

/** The dialogs that any page can ask for, with what each has to be told. */
export interface DialogsOfRooms {}

export type DialogName = keyof DialogsOfRooms;

/** What a page says to have a dialog opened. */
export type DialogRequest = {
  [Name in DialogName]: { dialog: Name } & DialogsOfRooms[Name];
}[DialogName];

/** The chapters of the guide for admins (docs/guide-for-admins.md), which is part of the panel. */
export interface ChaptersOfRooms {
  settings: true;
}

export type GuideChapter = keyof ChaptersOfRooms;
