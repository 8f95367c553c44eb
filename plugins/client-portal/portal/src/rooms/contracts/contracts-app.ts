import { useClient } from '../../kit/session/session';

/** The app as the session has it; undefined where it is off for this client (I1). */
export const useContractsApp = () => useClient().apps.find(({ kind }) => kind === 'contracts');
