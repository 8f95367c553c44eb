// The rooms of the portal, a line each: all that it shows is made from this list.
export { apps } from '../rooms/apps/room';
export { contracts } from '../rooms/contracts/room';
export { documents } from '../rooms/documents/room';
export { entry } from '../rooms/entry/room';
export { home } from '../rooms/home/room';
export { profile } from '../rooms/profile/room';
