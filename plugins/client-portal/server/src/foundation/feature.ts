import type { Struct } from '@strapi/types';
import type { Foundation } from './foundation';
import type { StrapiRoute } from './http/route';
import type { JobHandler } from './jobs/driver';

/** Everything that the plugin needs to know of a capability. */
export interface Feature {
  /** the same word as its folder in protocol, server, admin, portal, tests and docs */
  name: string;
  contentTypes?: Record<string, { schema: Struct.ContentTypeSchema }>;
  /** for clients and everybody else, below `/api/client-portal` */
  portalRoutes?: (foundation: Foundation) => StrapiRoute[];
  /** for admins, below `/client-portal` */
  adminRoutes?: (foundation: Foundation) => StrapiRoute[];
  jobs?: (foundation: Foundation) => Record<string, JobHandler>;
  /** mail templates, apps, subscriptions: what has to stand before the first request */
  register?: (foundation: Foundation) => void;
  /** Strapi is loaded and the tables exist */
  bootstrap?: (foundation: Foundation) => Promise<void>;
}

export const defineFeature = (feature: Feature): Feature => feature;
