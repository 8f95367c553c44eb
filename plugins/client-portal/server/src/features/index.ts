import type { Feature } from '../foundation/feature';
import { access } from './access';
import { appsFeature } from './apps';
import { contentApps } from './apps/content';
import { profile } from './apps/profile';
import { contacts } from './contacts';
import { contracts } from './contracts';
import { dashboard } from './dashboard';
import { diagnosis } from './diagnosis';
import { doctor } from './doctor';
import { documents } from './documents';
import { domain } from './domain';
import { imports } from './imports';
import { outbox } from './outbox';
import { reference } from './reference';
import { settings } from './settings';

/** Every capability of the plugin. A new one is a folder and a line here. */
export const features: Feature[] = [
  contacts,
  access,
  settings,
  domain,
  imports,
  contracts,
  documents,
  profile,
  contentApps,
  appsFeature,
  outbox,
  diagnosis,
  doctor,
  dashboard,
  reference,
];
