// The rooms of the server, a line each: all that it does is made from this list.
export { apps } from './apps';
export { contentApps } from './apps/content';
export { profile } from './apps/profile';
export { contracts } from './contracts';
export { dashboard } from './dashboard';
export { diagnosis } from './diagnosis';
export { doctor } from './doctor';
export { documents, type GivenFile, type ShareOptions } from './documents';
export { domain } from './domain';
export { entry } from './entry';
export { grants, type Granted } from './grants';
export { imports } from './imports';
export { outbox } from './outbox';
export { papers } from './papers';
export { people } from './people';
export { reference } from './reference';
export { rights } from './rights';
export { settings } from './settings';
