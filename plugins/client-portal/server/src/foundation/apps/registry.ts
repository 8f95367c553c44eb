import type { AppIcon, AppItem, AppItemDetail } from '#protocol';

/** The contact an app is asked about. */
export interface AppContact {
  id: number;
  documentId: string;
  locale: string | null;
}

export interface ItemsPage {
  results: AppItem[];
  total: number;
}

/** A word in the client's languages; `en` is the fallback. */
export type Label = { en: string } & Record<string, string>;

/** A finer box of an app: `<app>.<id>` is its key in settings and overrides. */
export interface AppPermission {
  /** lower case; a box called `upload` obeys the contact's paper clip (I4) */
  id: string;
  label: Label;
  /** without a setting; on unless it says otherwise */
  default?: boolean;
}

/**
 * One section of the portal. Permission boxes, the sections of magic links, the client's navigation and the
 * cards of the landing page are all read from these.
 */
export interface PortalApp {
  /** lower case, stands in URLs and in targets */
  id: string;
  label: Label;
  /** what admins switch on and off, where that has a name of its own (I1) */
  switchLabel?: Label;
  icon: AppIcon;
  /** how the portal draws it: `collection`, below `/apps`, or its own id: a room of its own draws it, at `/<id>` */
  kind: string;
  /** its place among the others, the lowest number first */
  at?: number;
  source: 'built-in' | 'content-type' | 'code';
  /** without a setting; on unless it says otherwise */
  default?: boolean;
  permissions?: readonly AppPermission[];
  /** the access trigger that its items give access by; it appears in the settings */
  offersAccess?: string;
  /** how a mail begins to say that such an item was given, without a title: `A contract` */
  offer?: Label;
  /** the newest entries for the card on the landing page, and how many there are */
  home?: (contact: AppContact) => Promise<ItemsPage>;
  /** what waits for the client, shown before everything else */
  waiting?: (contact: AppContact) => Promise<AppItem[]>;
  list?: (
    contact: AppContact,
    page: { page: number; pageSize: number; q?: string }
  ) => Promise<ItemsPage>;
  /** null: there is none, or it is not this contact's */
  item?: (contact: AppContact, id: string) => Promise<AppItemDetail | null>;
}

export interface AppsRegistry {
  /** Adds an app. Throws on an id that is taken or not usable in a URL. */
  register(app: PortalApp): void;
  all(): PortalApp[];
  get(id: string): PortalApp | undefined;
}

const idPattern = /^[a-z][a-z0-9-]{0,39}$/;

/** After those that the portal brings along. */
const lastPlace = 50;

export const createAppsRegistry = (): AppsRegistry => {
  const apps = new Map<string, PortalApp>();
  let inOrder: PortalApp[] = [];
  const placeOf = ({ at = lastPlace }: PortalApp) => at;
  return {
    register(app) {
      if (!idPattern.test(app.id)) throw new Error(`Not an app id: ${app.id}`);
      const bad = app.permissions?.find(({ id }) => !idPattern.test(id));
      if (bad) throw new Error(`Not a permission id: ${bad.id}`);
      if (apps.has(app.id)) throw new Error(`There is an app ${app.id} already`);
      apps.set(app.id, app);
      inOrder = [...apps.values()].sort((one, other) => placeOf(one) - placeOf(other));
    },
    all: () => [...inOrder],
    get: (id) => apps.get(id),
  };
};

/** Where the portal shows it; the portal's rooms have their pages at the same place. */
export const pageOf = (id: string, app: Pick<PortalApp, 'kind'> | undefined) =>
  app?.kind === id ? `/${id}` : `/apps/${id}`;

export const labelIn = ({ label }: { label: Label }, locale: string | null) =>
  (locale && (label[locale] ?? label[locale.split('-')[0] ?? ''])) || label.en;
