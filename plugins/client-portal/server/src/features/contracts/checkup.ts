import type { Finding, Foundation } from '../../foundation/foundation';
import { sealsOf } from '../papers/seals';
import { sealingOf } from './sealing';

/** What the doctor asks of this room. */
export const contractCheckups = (
  foundation: Foundation
): Record<string, () => Promise<Finding>> => {
  const { settings } = foundation;

  return {
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
      const count = await sealsOf(foundation).countWaiting();
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
