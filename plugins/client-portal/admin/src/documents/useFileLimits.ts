import { documentExtensions } from '#protocol';
import { useCan } from '../shell/permissions';
import { useGetUploadRulesQuery } from './api';
import type { FileLimits } from './refusal';

/** What may be uploaded; nothing until it is known: the server says no then. */
export const useFileLimits = (): { limits: FileLimits | undefined; accept: string } => {
  const can = useCan();
  const { data } = useGetUploadRulesQuery(undefined, { skip: !can('documents.update') });
  const extensions = data?.extensions ?? documentExtensions;
  return { limits: data, accept: extensions.map((extension) => `.${extension}`).join(',') };
};
