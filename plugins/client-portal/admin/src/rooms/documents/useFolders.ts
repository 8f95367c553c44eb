import { documentAdminRoutes, type DocumentDirection } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';

/** The names of a contact's folders in one direction. */
export const useFolders = (contact: string, direction: DocumentDirection): string[] => {
  const { data } = useAnswer(documentAdminRoutes.ofContact, { id: contact, page: 1, pageSize: 1 });
  return (data?.folders ?? []).flatMap((one) =>
    one.direction === direction && one.folder !== null ? [one.folder] : []
  );
};
