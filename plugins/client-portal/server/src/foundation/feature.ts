import type { z } from 'zod';
import type { RoomNames } from '#protocol';
import type { PortalApp } from './apps/registry';
import type { ContactPart } from './contacts';
import type { AnyTable } from './database/table';
import type { Referrer } from './files/sweep';
import type { Finding, Foundation } from './foundation';
import type { StrapiRoute } from './http/route';
import type { JobHandler } from './jobs/driver';

/** What is done by the clock. */
export interface Task {
  /** cron, with seconds */
  rule: string;
  run: (foundation: Foundation) => Promise<unknown>;
}

export type Service = (foundation: Foundation) => object;

/** Everything that the plugin has to know of a room. */
export interface Feature<Services extends Record<string, Service> = Record<string, Service>> {
  /** the same word as its folder in protocol, server, admin, portal, tests and docs */
  name: string;
  /** permissions, settings, limits, mails, events and checks, as the protocol names them */
  names?: RoomNames;
  /** what a site sets under the room's name in `config/plugins.ts`, beside the plugin's own */
  config?: z.ZodType;
  tables?: readonly AnyTable[];
  /** for everybody, for clients and for admins: each definition says for whom it is */
  routes?: (foundation: Foundation) => StrapiRoute[];
  jobs?: (foundation: Foundation) => Record<string, JobHandler>;
  /** by a name of its own */
  tasks?: Record<string, Task>;
  /** the part that clients meet: navigation, boxes, home card, what waits, the access trigger */
  app?: (foundation: Foundation) => PortalApp;
  /** defines the mails that `names` lists */
  mails?: (foundation: Foundation) => void;
  /** answers the checks that `names` lists */
  checkups?: (foundation: Foundation) => Record<string, () => Promise<Finding>>;
  /** which of these files it still needs; the others are swept */
  keepsFiles?: (foundation: Foundation) => Referrer;
  /** what it holds of a contact, and what becomes of it */
  contact?: (foundation: Foundation) => ContactPart;
  /** for code of the site: `strapi.plugin('client-portal').service(name)` */
  services?: Services;
  /** what else has to stand before the first request */
  register?: (foundation: Foundation) => void;
  /** Strapi is loaded and the tables exist */
  bootstrap?: (foundation: Foundation) => unknown;
}

export const defineFeature = <const Of extends Feature>(feature: Of): Of => feature;
