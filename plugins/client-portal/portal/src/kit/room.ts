import type { ComponentType } from 'react';
import type { ClientSession, Home } from '#protocol';
import type { Language } from '#protocol/languages';
import type { WordFiles } from './language/message-files';

/** A few words that are said outside the room, where its own are not loaded. */
export type Spoken = Record<Language, string>;

export type LoadPage = () => Promise<{ default: ComponentType }>;

/** A page that stands in the way of all others. */
export interface Gate {
  /** whether this client has to pass it first */
  holds: (session: ClientSession) => boolean;
  page: LoadPage;
}

/**
 * All that the portal shows of a room. Descriptors are part of everybody's first load: pages, words and cards are
 * loaded when they are wanted. What is fetched even before the portal's own script is here stands in the room's
 * `early.ts` (see early.ts beside this file).
 */
export interface PortalRoom {
  /** the room's folder */
  name: string;
  /** The server's app that these pages show, at `/<app>` and, where there is such a page, `/<app>/<item>`. */
  app?: string;
  /**
   * The app is about the client itself: it stands last, and in the menu of its account. `without`: the page of its
   * sign-in where the app is not shared.
   */
  own?: { without: string };
  /** by address, for clients who are in */
  pages?: Readonly<Record<string, LoadPage>>;
  /** by address, for anybody */
  openPages?: Readonly<Record<string, LoadPage>>;
  /** of these pages alone */
  words?: WordFiles;
  gate?: Gate;
  /** over an item that waits for the client; left out: the app's name */
  waits?: Spoken;
  /** on the button of a link to an item; left out: what is on the button of any link */
  opens?: Spoken;
  /** its card on the landing page, instead of the one that all have; `lazy` */
  HomeCard?: ComponentType<{ card: Home['cards'][number] }>;
  /** before the router reads the address */
  atStart?: () => void;
  /** forgets what this browser knows of the client */
  beforeSignOut?: () => void;
}

/** Describes a room. */
export const portalRoom = (room: PortalRoom): PortalRoom => room;
