import type { Finding, Foundation } from '../../foundation/foundation';
import { sealKeysOf } from './keys';

const day = 24 * 60 * 60 * 1000;

/** What the doctor asks of this room. */
export const paperCheckups = (foundation: Foundation): Record<string, () => Promise<Finding>> => {
  const { clock } = foundation;

  return {
    'seal-key': async () => {
      const keys = sealKeysOf(foundation);
      const key = await keys.active();
      if (!key) {
        return {
          level: 'error',
          finding: 'missing',
          message: 'There is no key that seals documents',
          mend: 'Make one among the keys in the settings, or restart the server.',
        };
      }
      const opens = await keys.open().then(
        () => true,
        () => false
      );
      const validity = keys.validity(key);
      const days = Math.floor((key.notAfter.getTime() - clock.now().getTime()) / day);
      if (validity === 'expired' || !opens) {
        return {
          level: 'error',
          finding: validity === 'expired' ? 'expired' : 'locked',
          message:
            validity === 'expired'
              ? 'The certificate that seals documents has expired: nothing is sealed'
              : 'The key that seals documents can not be opened: the secret of the portal is another one',
          mend: 'Make or import another one among the keys in the settings.',
        };
      }
      if (validity === 'expires-soon') {
        return {
          level: days <= 7 ? 'error' : 'warning',
          finding: 'expires-soon',
          message: `The certificate that seals documents expires in ${days} days`,
          mend: 'Make or import the next one among the keys in the settings.',
          facts: { days },
        };
      }
      return {
        level: 'ok',
        finding: 'valid',
        message: `Documents are sealed until ${key.notAfter.toISOString().slice(0, 10)} with this certificate`,
        mend: null,
        facts: { days },
      };
    },
  };
};
