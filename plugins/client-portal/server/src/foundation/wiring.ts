import type { RouteDefinition } from '#protocol';

/** The names that rooms define, and those that they use. */
export interface Wiring {
  rooms: readonly string[];
  tables: readonly string[];
  jobs: readonly string[];
  /** by the clock */
  tasks: readonly string[];
  /** for code of the site */
  services: readonly string[];
  /** of each kind that rooms share: events, limits, settings */
  names: Readonly<Record<string, readonly string[]>>;
  routes: readonly RouteDefinition[];
  /** of admins */
  permissions: readonly string[];
  /** apps, and their boxes as `<app>.<box>` */
  boxes: readonly string[];
  mails: { used: readonly string[]; defined: readonly string[] };
  /** what rooms let the doctor ask, and what they answer */
  checks: { used: readonly string[]; defined: readonly string[] };
}

const twice = (names: readonly string[]) => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

const isOfAdmins = ({ side }: RouteDefinition) => side === 'admin' || side === 'ticket';

const placeOf = (route: RouteDefinition) =>
  `${isOfAdmins(route) ? 'admin' : 'client'} ${route.method} ${route.path.replace(/:\w+/g, ':')}`;

/** What is used and not defined, or defined twice: sentences for whoever writes the room. */
const isMissing = ({ used, defined }: Wiring['mails'], what: string) => [
  ...used.flatMap((name) => (defined.includes(name) ? [] : [`The ${what} ${name} is not defined`])),
  ...defined.flatMap((name) =>
    used.includes(name) ? [] : [`The ${what} ${name} is named nowhere`]
  ),
];

export const wiringFaults = (wiring: Wiring) => {
  const { routes, permissions, boxes, mails, checks } = wiring;
  const needed = (side: RouteDefinition['side']) =>
    routes.flatMap(({ side: of, needs, id }) =>
      of === side ? [needs ?? []].flat().map((need) => ({ need, id })) : []
    );
  const asked = new Set(needed('admin').map(({ need }) => need));
  return [
    ...twice(wiring.rooms).map((name) => `The room ${name} is defined twice`),
    ...twice(wiring.tables).map((name) => `The table ${name} is defined twice`),
    ...twice(wiring.jobs).map((name) => `The job ${name} is defined twice`),
    ...twice(wiring.tasks).map((name) => `The task ${name} is defined twice`),
    ...twice(wiring.services).map((name) => `The service ${name} is defined twice`),
    ...Object.entries(wiring.names).flatMap(([kind, names]) =>
      twice(names).map((name) => `The name ${name} is defined twice among the ${kind}`)
    ),
    ...twice(routes.map(({ id }) => id)).map((id) => `The route ${id} is defined twice`),
    ...twice(routes.map(placeOf)).map((place) => `Two routes answer ${place}`),
    ...twice(permissions).map((name) => `The permission ${name} is defined twice`),
    ...needed('admin').flatMap(({ need, id }) =>
      permissions.includes(need) ? [] : [`The route ${id} needs ${need}, which is no permission`]
    ),
    ...permissions.flatMap((name) =>
      asked.has(name) ? [] : [`The permission ${name} opens no route`]
    ),
    ...needed('client').flatMap(({ need, id }) =>
      need.startsWith(':') || boxes.includes(need)
        ? []
        : [`The route ${id} needs ${need}, which is no app or box`]
    ),
    ...isMissing(mails, 'mail'),
    ...isMissing(checks, 'check'),
  ];
};
