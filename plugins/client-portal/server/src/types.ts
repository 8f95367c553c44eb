/**
 * What extensions of the portal are written against: the services that `strapi.plugin('client-portal')` gives, and
 * the events that it tells. Everything else of the plugin may change with any version.
 */
import type * as features from './features';
import type { AppsRegistry } from './foundation/apps/registry';
import type { Events } from './foundation/events/events';
import type { Service } from './foundation/feature';

export type { EventName, EventPayload } from '#protocol';
export type { Told } from './foundation/events/events';
export type { GivenFile, Granted, ShareOptions } from './features';
export type {
  AppContact,
  AppPermission,
  ItemsPage,
  Label,
  PortalApp,
} from './foundation/apps/registry';

/** Apps of the agency's own. */
export type AppsService = AppsRegistry;

/** Tells a subscriber of what has happened, at least once; call it in `register`. */
export type EventsService = Pick<Events, 'subscribe'>;

type Rooms = typeof features;
type Room = Rooms[keyof Rooms];
type Given<Services> = {
  [Name in keyof Services]: Services[Name] extends Service ? ReturnType<Services[Name]> : never;
};
type OfRooms = Room extends infer R ? (R extends { services: infer S } ? Given<S> : never) : never;
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer Intersection
) => void
  ? Intersection
  : never;

/** `strapi.plugin('client-portal').service(name)`, by name: of the portal itself, and of every room. */
export type ClientPortalServices = { apps: AppsService; events: EventsService } & All<OfRooms>;
