import type { Foundation } from '../../foundation/foundation';
import type { StrapiRoute } from '../../foundation/http/route';
import { contactAccessRoutes } from './contact-access-api';
import { contactRoutes } from './contacts-api';
import { emailRoutes } from './emails/api';
import { linkRoutes } from './links/api';
import { permissionRoutes } from './permissions/api';
import { invitationRoutes, sendRoutes } from './sends/api';

export const adminRoutes = (foundation: Foundation): StrapiRoute[] => [
  ...contactRoutes(foundation),
  ...contactAccessRoutes(foundation),
  ...permissionRoutes(foundation),
  ...emailRoutes(foundation),
  ...linkRoutes(foundation),
  ...sendRoutes(foundation),
  ...invitationRoutes(foundation),
];
