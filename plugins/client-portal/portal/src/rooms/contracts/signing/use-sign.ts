import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClientContract, Mark, SignRequest } from '#protocol';
import { contractRoutes } from '#protocol/contracts/routes';
import { type Values } from '#browser/filling';
import { call, isPortalError } from '../../../kit/server/api';
import { contractKey, forgetLists } from '../requests';
import { isMarkStep, type Step } from './steps';

interface Signature {
  contract: ClientContract;
  steps: readonly Step[];
  values: Values;
  signature: Mark;
  initials: Mark | null;
  /** of the bytes that were shown */
  sha256: string;
}

function requestOf({
  contract,
  steps,
  values,
  signature,
  initials,
  sha256,
}: Signature): SignRequest {
  const own = steps.filter(({ type }) => !isMarkStep(type));
  return {
    values: Object.fromEntries(own.map(({ id }) => [id, values[id] ?? null])),
    signature,
    ...(initials && { initials }),
    consent: contract.consent.version,
    documentSha256: sha256,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** The last press. A contract that has changed meanwhile is read again: nothing is signed unseen. */
export function useSign(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (signature: Signature) =>
      call(contractRoutes.sign, { id, ...requestOf(signature) }),
    onSuccess: (contract) => {
      client.setQueryData(contractKey(id), contract);
      forgetLists(client);
    },
    onError: (error) => {
      if (isPortalError(error, 'conflict') || isPortalError(error, 'not_found'))
        void client.invalidateQueries({ queryKey: contractKey(id) });
    },
  });
}
