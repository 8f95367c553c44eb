import { documentExtensions } from '../../../protocol/src/document-types';
import { useGetDocumentSettingsQuery } from '../settings/api';
import { useCan } from '../shell/permissions';
import type { FileLimits } from './refusal';

/** The limits of the settings; nothing for an admin who may not read them: the server says no then. */
export const useFileLimits = (): { limits: FileLimits | undefined; accept: string } => {
  const can = useCan();
  const { data } = useGetDocumentSettingsQuery(undefined, { skip: !can('settings.read') });
  const extensions = data?.extensions ?? documentExtensions;
  return { limits: data, accept: extensions.map((extension) => `.${extension}`).join(',') };
};
