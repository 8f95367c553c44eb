import { roomParts } from '../kit/registry';

/** The entries that lead to a page of the plugin itself, in their order. */
export const ownNavigation = () => roomParts().navigation.filter(({ to }) => !to.startsWith('/'));
