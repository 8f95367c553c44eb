import { appsFeature } from './apps';
import { contentApps } from './apps/content';
import { profile } from './apps/profile';
import { contracts } from './contracts';
import { dashboard } from './dashboard';
import { diagnosis } from './diagnosis';
import { doctor } from './doctor';
import { documents } from './documents';
import { domain } from './domain';
import { entry } from './entry';
import { grants } from './grants';
import { imports } from './imports';
import { outbox } from './outbox';
import { people } from './people';
import { reference } from './reference';
import { rights } from './rights';
import { settings } from './settings';

export type { GivenFile, ShareOptions } from './documents/extension';
export type { Granted } from './grants/service';

/** Every room of the server, from the lowest up. A new one is a folder and a line here. */
export const features = [
  people,
  rights,
  entry,
  grants,
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
] as const;
