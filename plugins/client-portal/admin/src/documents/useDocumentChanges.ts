import { useCallback } from 'react';
import type { PortalDocument } from '#protocol';
import { useText } from '../shell/text';
import { useToast } from '../shell/useToast';
import { useRestorePortalDocumentMutation, useUpdatePortalDocumentMutation } from './api';
import type { DocumentChanges } from './api';

/** The changes of a document that need no dialog: each can be taken back as easily. */
export const useDocumentChanges = ({ id, name }: Pick<PortalDocument, 'id' | 'name'>) => {
  const text = useText();
  const toast = useToast();
  const [update] = useUpdatePortalDocumentMutation();
  const [bringBack] = useRestorePortalDocumentMutation();
  const change = useCallback(
    async (changes: DocumentChanges, done: string) => {
      const answer = await update({ id, changes });
      if ('error' in answer) toast.failure(answer.error);
      else toast.success(done);
    },
    [id, toast, update]
  );
  const unshare = () => change({ shared: false }, text('documents.unshared', { name }));
  const dealWith = (dealtWith: boolean) =>
    change({ dealtWith }, text(dealtWith ? 'received.dealt_with' : 'received.reopened', { name }));
  const restore = async () => {
    const answer = await bringBack(id);
    if ('error' in answer) toast.failure(answer.error);
    else toast.success(text('documents.restored', { name }));
  };
  return { unshare, dealWith, restore };
};
