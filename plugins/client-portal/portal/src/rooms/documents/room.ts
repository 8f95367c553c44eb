import { portalRoom } from '../../kit/room';
import { forgetAllStored } from './uploads/stored-keys';
import { words } from './words';

export const documents = portalRoom({
  name: 'documents',
  app: 'documents',
  words,
  pages: {
    '/documents': () => import('./documents-page'),
    '/documents/:item': () => import('./item-page'),
  },
  beforeSignOut: forgetAllStored,
});
