import type { DialogName } from '../kit/names';
import type { AdminRoom } from '../kit/room';
import { access } from '../rooms/access/room';
import { appPermissions } from '../rooms/app-permissions/room';
import { contacts } from '../rooms/contacts/room';
import { contracts } from '../rooms/contracts/room';
import { dashboard } from '../rooms/dashboard/room';
import { diagnosis } from '../rooms/diagnosis/room';
import { doctor } from '../rooms/doctor/room';
import { documents } from '../rooms/documents/room';
import { domain } from '../rooms/domain/room';
import { emails } from '../rooms/emails/room';
import { guide } from '../rooms/guide/room';
import { identityProviders } from '../rooms/identity-providers/room';
import { imports } from '../rooms/imports/room';
import { outbox } from '../rooms/outbox/room';
import { settings } from '../rooms/settings/room';

type DialogOf<Room extends AdminRoom> = Room extends AdminRoom
  ? keyof NonNullable<Room['dialogs']>
  : never;

/** Compiles only when every dialog that pages may ask for is one that some room has. */
const complete = <const Rooms extends readonly AdminRoom[]>(
  rooms: [Exclude<DialogName, DialogOf<Rooms[number]>>] extends [never] ? Rooms : never
): readonly AdminRoom[] => rooms;

/** The rooms of the panel: all that it shows is made from this list. */
export const rooms = complete([
  dashboard,
  contacts,
  imports,
  documents,
  contracts,
  outbox,
  guide,
  access,
  emails,
  diagnosis,
  settings,
  domain,
  identityProviders,
  appPermissions,
  doctor,
]);
