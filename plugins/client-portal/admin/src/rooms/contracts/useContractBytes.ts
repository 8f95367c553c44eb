import { useCallback } from 'react';
import { type Contract, contractAdminRoutes, type ContractFile } from '#protocol';
import { useBytes } from '../../kit/files/useBytes';
import { useDownload } from '../../kit/files/useDownload';
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
  const download = useDownload();
  const [ask] = useAct(contractAdminRoutes.download);
  return useCallback(
    (id: string, what: ContractFile) => download(ask({ id, what, disposition: 'attachment' })),
    [ask, download]
  );
};
