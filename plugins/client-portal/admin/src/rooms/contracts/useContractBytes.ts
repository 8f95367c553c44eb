import { useCallback } from 'react';
import { type Contract, contractAdminRoutes, type ContractFile } from '#protocol';
import { useToast } from '../../kit/useToast';
import { useBytes } from '../../kit/files/useBytes';
import { useAct } from '../../kit/requests/useAct';

/** The document to look at in the page; a new version is another file. */
export const useContractBytes = ({ id, documentSha256 }: Contract, what: ContractFile) => {
  const [ask] = useAct(contractAdminRoutes.download);
  return useBytes(
    useCallback(
      () => ask({ id, what, disposition: 'inline' }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [ask, id, what, documentSha256]
    )
  );
};

/** Returns a function that downloads one of a contract's files. */
export const useContractDownload = () => {
  const toast = useToast();
  const [ask] = useAct(contractAdminRoutes.download);
  return useCallback(
    async (id: string, what: ContractFile) => {
      const answer = await ask({ id, what, disposition: 'attachment' });
      if (!('data' in answer)) {
        toast.failure(answer.error);
        return;
      }
      // an attachment leaves the page where it is
      const link = document.createElement('a');
      link.href = answer.data.url;
      link.click();
    },
    [ask, toast]
  );
};
