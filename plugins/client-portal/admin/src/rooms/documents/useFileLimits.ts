import { documentAdminRoutes, fileExtensions } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useAnswer } from '../../kit/requests/useAnswer';
import type { FileLimits } from './refusal';

/** What may be uploaded; nothing until it is known: the server says no then. */
export const useFileLimits = (): { limits: FileLimits | undefined; accept: string } => {
  const can = useCan();
  const { data } = useAnswer(
    documentAdminRoutes.uploadRules,
    {},
    { skip: !can('documents.update') }
  );
  const extensions = data?.extensions ?? fileExtensions;
  return { limits: data, accept: extensions.map((extension) => `.${extension}`).join(',') };
};
