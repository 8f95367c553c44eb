/**
 * What extensions of the portal are written against: the services that `strapi.plugin('client-portal')` gives, and
 * the events that it tells. Everything else of the plugin may change with any version.
 */
import type { Grants } from './features/access/grants/service';
import type { contractsExtensionOf } from './features/contracts/extension';
import type { documentsExtensionOf } from './features/documents/extension';
import type { doctorOf } from './features/doctor/service';
import type { AppsRegistry } from './foundation/apps/registry';
import type { Events } from './foundation/events/events';

export type { EventName, EventPayload } from '#protocol';
export type {
  AppContact,
  AppPermission,
  ItemsPage,
  Label,
  PortalApp,
} from './foundation/apps/registry';
export type { Granted } from './features/access/grants/service';
export type { GivenFile, ShareOptions } from './features/documents/extension';

/** Apps of the agency's own. */
export type AppsService = AppsRegistry;
/** Gives a contact access to something, and tells it once. */
export type AccessService = Pick<Grants, 'grant'>;
export type DocumentsService = ReturnType<typeof documentsExtensionOf>;
export type ContractsService = ReturnType<typeof contractsExtensionOf>;
export type DoctorService = ReturnType<typeof doctorOf>;

/** Tells a subscriber of what has happened, at least once; call it in `register`. */
export type EventsService = Pick<Events, 'subscribe'>;

/** `strapi.plugin('client-portal').service(name)`, by name. */
export interface ClientPortalServices {
  apps: AppsService;
  access: AccessService;
  documents: DocumentsService;
  contracts: ContractsService;
  doctor: DoctorService;
  events: EventsService;
}
