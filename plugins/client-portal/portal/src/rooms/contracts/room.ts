import { portalRoom } from '../../kit/room';
import { words } from './words';

export const contracts = portalRoom({
  name: 'contracts',
  app: 'contracts',
  words,
  pages: {
    '/contracts': () => import('./contracts-page'),
    '/contracts/:contract': () => import('./contract-page'),
  },
  openPages: { '/verify': () => import('./verify/verify-page') },
  waits: { en: 'To sign', de: 'Zu unterschreiben' },
  opens: { en: 'Read the contract', de: 'Vertrag lesen' },
});
