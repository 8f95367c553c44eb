import type { DocumentDirection } from '#protocol';

// Written down again because importing the values would bring all schemas into the bundle.
export const documentDirections: readonly DocumentDirection[] = ['sent', 'received'];
