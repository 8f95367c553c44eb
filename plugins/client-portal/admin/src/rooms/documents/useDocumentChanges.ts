import { useCallback } from 'react';
import type { z } from 'zod';
import { documentAdminRoutes, type PortalDocument, type updateDocumentSchema } from '#protocol';
import { useToast } from '../../kit/useToast';
import { useAct } from '../../kit/requests/useAct';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

/** The changes of a document that need no dialog: each can be taken back as easily. */
export const useDocumentChanges = ({ id, name }: Pick<PortalDocument, 'id' | 'name'>) => {
  const text = useText();
  const toast = useToast();
  const [update] = useAct(documentAdminRoutes.update);
  const [bringBack] = useAction(documentAdminRoutes.restore, {
    done: text('documents.restored', { name }),
    takesOut: true,
  });
  const change = useCallback(
    async (changes: z.input<typeof updateDocumentSchema>, done: string) => {
      const answer = await update({ id, ...changes });
      if ('error' in answer) toast.failure(answer.error);
      else toast.success(done);
    },
    [id, toast, update]
  );
  const unshare = () => change({ shared: false }, text('documents.unshared', { name }));
  const dealWith = (dealtWith: boolean) =>
    change({ dealtWith }, text(dealtWith ? 'received.dealt_with' : 'received.reopened', { name }));
  const restore = () => bringBack({ id });
  return { unshare, dealWith, restore };
};
