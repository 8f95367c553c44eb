import type { Foundation } from '../../foundation/foundation';
import type { StrapiRoute } from '../../foundation/http/route';
import { contactAccessRoutes } from './contact-access-api';
import { contactAdminRoutes } from './contacts-api';
import { emailAdminRoutes } from './emails/api';
import { linkRoutes } from './links/api';
import { permissionRoutes } from './permissions/api';
import { invitationRoutes, sendRoutes } from './sends/api';

export const adminRoutes = (foundation: Foundation): StrapiRoute[] => [
  ...contactAdminRoutes(foundation),
  ...contactAccessRoutes(foundation),
  ...permissionRoutes(foundation),
  ...emailAdminRoutes(foundation),
  ...linkRoutes(foundation),
  ...sendRoutes(foundation),
  ...invitationRoutes(foundation),
];
