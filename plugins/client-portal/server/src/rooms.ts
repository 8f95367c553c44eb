import type { Core } from '@strapi/types';
import { configOf } from './config';
import * as features from './features';
import lowerFloors from './features/floors.json';
import { foundationTables } from './foundation/tables';
import type { Feature } from './foundation/feature';
import { foundationOf, type Foundation } from './foundation/foundation';
import type { StrapiRoute } from './foundation/http/route';
import { retryAfterHeader } from './foundation/limits/limits';
import { wiringFaults } from './foundation/wiring';

/* Merges what the rooms say of themselves into what Strapi and the foundation take. It knows no room by name. */

/** The lower floors, which others stand on: their routes and hooks come first. Beside each other, the others. */
const floorOf = ({ name }: Feature) => lowerFloors.indexOf(name) + 1 || lowerFloors.length + 1;

const rooms: readonly Feature[] = Object.values<Feature>(features).sort(
  (one, other) => floorOf(one) - floorOf(other)
);

const tables = [...foundationTables, ...rooms.flatMap((room) => room.tables ?? [])];

export const contentTypes = Object.fromEntries(
  tables.map((table) => [table.name, table.contentType])
);

const routesOf = (foundation: Foundation) =>
  rooms.flatMap((room) => room.routes?.(foundation) ?? []);

const isForAdmins = ({ definition: { side } }: StrapiRoute) =>
  side === 'admin' || side === 'ticket';

export const config = configOf(
  Object.fromEntries(rooms.flatMap(({ name, config: own }) => (own ? [[name, own]] : [])))
);

/** Routes as Strapi takes them: for its panel's API, or for its content API. */
export const strapiRoutes = (strapi: Core.Strapi, api: 'admin' | 'content-api') =>
  routesOf(foundationOf(strapi))
    .filter((route) => isForAdmins(route) === (api === 'admin'))
    .map(({ definition: _definition, ...route }) => ({
      ...route,
      config: {
        ...route.config,
        middlewares: [retryAfterHeader, ...(route.config.middlewares ?? [])],
      },
    }));

/** Services by name, as `strapi.plugin('client-portal').service(name)` gives them. */
export const services = Object.fromEntries(
  rooms.flatMap((room) =>
    Object.entries(room.services ?? {}).map(([name, create]) => [
      name,
      ({ strapi }: { strapi: Core.Strapi }) => create(foundationOf(strapi)),
    ])
  )
);

/** Before Strapi's tables exist: everything that others may refer to by name. */
export const registerRooms = (foundation: Foundation) => {
  const { apps, checkups, contactParts, events, jobHandlers, limits, settings, sweep } = foundation;
  foundation.tables.push(...tables);
  for (const { names = {} } of rooms) {
    limits.add(names.limits ?? {});
    settings.add(names.settings ?? {});
    events.add(names.events ?? {});
  }
  for (const room of rooms) {
    room.mails?.(foundation);
    room.register?.(foundation);
    if (room.app) apps.register(room.app(foundation));
    if (room.keepsFiles) sweep.keptBy(room.keepsFiles(foundation));
    if (room.contact) contactParts.set(room.name, room.contact(foundation));
    for (const [kind, handler] of Object.entries(room.jobs?.(foundation) ?? {})) {
      jobHandlers.set(kind, handler);
    }
    for (const [check, look] of Object.entries(room.checkups?.(foundation) ?? {})) {
      checkups.set(check, look);
    }
  }
};

const keysOf = (name: 'events' | 'limits' | 'settings') =>
  rooms.flatMap(({ names }) => Object.keys(names?.[name] ?? {}));

export const permissions = rooms.flatMap(({ names }) => names?.permissions ?? []);

/** A name that is used and not defined would be found by a client, weeks later: the server does not start with one. */
const needWhole = (foundation: Foundation) => {
  const faults = wiringFaults({
    rooms: rooms.map(({ name }) => name),
    tables: tables.map(({ name }) => name),
    jobs: rooms.flatMap(({ jobs }) => Object.keys(jobs?.(foundation) ?? {})),
    tasks: rooms.flatMap(({ tasks }) => Object.keys(tasks ?? {})),
    routes: foundation.definitions,
    permissions: permissions.map(({ uid }) => uid),
    names: { events: keysOf('events'), limits: keysOf('limits'), settings: keysOf('settings') },
    services: rooms.flatMap((room) => Object.keys(room.services ?? {})),
    boxes: foundation.apps
      .all()
      .flatMap(({ id, permissions: boxes = [] }) => [id, ...boxes.map((box) => `${id}.${box.id}`)]),
    mails: {
      used: rooms.flatMap(({ names }) => names?.mails ?? []),
      defined: foundation.mail.names(),
    },
    checks: {
      used: rooms.flatMap(({ checkups, names }) => (checkups ? (names?.checks ?? []) : [])),
      defined: [...foundation.checkups.keys()],
    },
  });
  if (faults.length > 0) throw new Error(`Client Portal: ${faults.join('. ')}.`);
};

/** Strapi is loaded and the tables exist. */
export const bootstrapRooms = async (foundation: Foundation) => {
  foundation.definitions.push(...routesOf(foundation).map(({ definition }) => definition));
  needWhole(foundation);
  for (const room of rooms) await room.bootstrap?.(foundation);
  for (const { tasks = {} } of rooms) {
    for (const [name, { rule, run }] of Object.entries(tasks)) {
      foundation.strapi.cron.add({
        [`client-portal.${name}`]: { task: () => run(foundation), options: { rule } },
      });
    }
  }
};
