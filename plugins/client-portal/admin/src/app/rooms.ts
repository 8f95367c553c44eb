// The rooms of the panel, a line each: all that it shows is made from this list.
export { access } from '../rooms/access/room';
export { appPermissions } from '../rooms/app-permissions/room';
export { contacts } from '../rooms/contacts/room';
export { contracts } from '../rooms/contracts/room';
export { dashboard } from '../rooms/dashboard/room';
export { diagnosis } from '../rooms/diagnosis/room';
export { doctor } from '../rooms/doctor/room';
export { documents } from '../rooms/documents/room';
export { domain } from '../rooms/domain/room';
export { emails } from '../rooms/emails/room';
export { guide } from '../rooms/guide/room';
export { identityProviders } from '../rooms/identity-providers/room';
export { imports } from '../rooms/imports/room';
export { outbox } from '../rooms/outbox/room';
export { settings } from '../rooms/settings/room';
