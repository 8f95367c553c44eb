import type { RouteDefinition } from '#protocol';

/** The names that rooms define, and those that they use. */
export interface Wiring {
  tables: readonly string[];
  jobs: readonly string[];
  routes: readonly RouteDefinition[];
  /** of admins */
  permissions: readonly string[];
  /** apps, and their boxes as `<app>.<box>` */
  boxes: readonly string[];
  mails: { used: readonly string[]; defined: readonly string[] };
}

const twice = (names: readonly string[]) => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

const isOfAdmins = ({ side }: RouteDefinition) => side === 'admin' || side === 'ticket';

const placeOf = (route: RouteDefinition) =>
  `${isOfAdmins(route) ? 'admin' : 'client'} ${route.method} ${route.path.replace(/:\w+/g, ':')}`;

/** What is used and not defined, or defined twice: sentences for whoever writes the room. */
export const wiringFaults = ({ tables, jobs, routes, permissions, boxes, mails }: Wiring) => {
  const needed = (side: RouteDefinition['side']) =>
    routes.flatMap(({ side: of, needs, id }) =>
      of === side ? [needs ?? []].flat().map((need) => ({ need, id })) : []
    );
  const asked = new Set(needed('admin').map(({ need }) => need));
  return [
    ...twice(tables).map((name) => `The table ${name} is defined twice`),
    ...twice(jobs).map((name) => `The job ${name} is defined twice`),
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
    ...mails.used.flatMap((name) =>
      mails.defined.includes(name) ? [] : [`The mail ${name} is not defined`]
    ),
  ];
};
