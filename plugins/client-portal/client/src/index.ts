/** A typed client for front ends of one's own, made from the definitions of the plugin's routes. */
export { connect, type ConnectOptions, type PortalClient } from './connect';
export { isPortalError, PortalError, type ProblemCode } from './errors';
export {
  appRoutes,
  authRoutes,
  contractRoutes,
  documentRoutes,
  portalRoutes,
  profileRoutes,
  sessionRoutes,
  verificationRoutes,
} from '#protocol';
export type * from '#protocol';
