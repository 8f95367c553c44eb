import type { Finding, Foundation } from '../../foundation/foundation';
import { keysOf } from './keys';
import { sealingOf } from './sealing';

const day = 24 * 60 * 60 * 1000;

/** What the doctor asks of this room. */
export const contractCheckups = (
  foundation: Foundation
): Record<string, () => Promise<Finding>> => {
  const { clock, settings } = foundation;

  return {
    'seal-key': async () => {
      const keys = keysOf(foundation);
      const key = await keys.active();
      if (!key) {
        return {
          level: 'error',
          finding: 'missing',
          message: 'There is no key that seals contracts',
          mend: 'Make one in Settings, Contracts, or restart the server.',
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
              ? 'The certificate that seals contracts has expired: nothing is sealed'
              : 'The key that seals contracts can not be opened: the secret of the portal is another one',
          mend: 'Make or import another one in Settings, Contracts.',
        };
      }
      if (validity === 'expires-soon') {
        return {
          level: days <= 7 ? 'error' : 'warning',
          finding: 'expires-soon',
          message: `The certificate that seals contracts expires in ${days} days`,
          mend: 'Make or import the next one in Settings, Contracts.',
          facts: { days },
        };
      }
      return {
        level: 'ok',
        finding: 'valid',
        message: `Contracts are sealed until ${key.notAfter.toISOString().slice(0, 10)} with this certificate`,
        mend: null,
        facts: { days },
      };
    },

    'timestamp-server': async () => {
      const { contracts } = await settings.read();
      if (contracts.timestampUrl === null) {
        return {
          level: 'ok',
          finding: 'unset',
          message: 'Seals carry no timestamp of an independent service',
          mend: null,
        };
      }
      const count = await sealingOf(foundation).waitingForTimestamp();
      return count > 0
        ? {
            level: 'warning',
            finding: 'down',
            message: `${count} final copies wait for a timestamp: its server does not answer`,
            mend: 'Look at its address in Settings, Contracts; they are stamped when it answers again.',
            facts: { count },
          }
        : { level: 'ok', finding: 'works', message: 'Seals carry timestamps', mend: null };
    },

    sealing: async () => {
      const count = await sealingOf(foundation).stuck();
      return count > 0
        ? {
            level: 'error',
            finding: 'stuck',
            message: `${count} contracts are signed by all and could not be sealed`,
            mend: 'Open them: each says why. They are tried again every ten minutes.',
            facts: { count },
          }
        : { level: 'ok', finding: 'clear', message: 'Every signed contract is sealed', mend: null };
    },
  };
};
