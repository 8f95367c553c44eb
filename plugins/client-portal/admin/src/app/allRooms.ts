import type { DialogName } from '../kit/names';
import type { AdminRoom } from '../kit/room';
import * as listed from './rooms';

type Listed = (typeof listed)[keyof typeof listed];
type DialogOf<Room> = Room extends AdminRoom ? keyof NonNullable<Room['dialogs']> : never;

/** Compiles only when every dialog that pages may ask for is one that some room has. */
type Complete = [Exclude<DialogName, DialogOf<Listed>>] extends [never]
  ? readonly AdminRoom[]
  : never;

export const rooms: Complete = Object.values<AdminRoom>(listed);
