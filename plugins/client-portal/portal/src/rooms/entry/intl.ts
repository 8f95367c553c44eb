import { intlOf } from '../../kit/language/room-intl';
import type { words } from './words';

export const useIntl = intlOf<typeof words>();
