import type { ReactElement } from 'react';
import {
  ArrowClockwise,
  ArrowsCounterClockwise,
  Check,
  ClockCounterClockwise,
  Download,
  Eye,
  EyeStriked,
  Question,
  Folder,
  ListPlus,
  Message,
  PaperPlane,
  Pencil,
  Stack,
  Trash,
  User,
} from '@strapi/icons';
import type { PermissionUid, PortalDocument } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useText } from '../../ui/text';
import { useDocumentChanges } from './useDocumentChanges';
import { useDocumentDialogs } from './useDocumentDialogs';
import { useDocumentDownload } from './useDocumentDownload';

interface DocumentAction {
  key: string;
  label: string;
  icon: ReactElement;
  danger?: boolean;
  onSelect: () => void;
}

/** What can be done with a document, as far as its state and the admin's permissions go. */
export const useDocumentActions = (document: PortalDocument): DocumentAction[] => {
  const text = useText();
  const can = useCan();
  const openDialog = useDialogs();
  const { open, remove, restored } = useDocumentDialogs();
  const { unshare, dealWith, restore } = useDocumentChanges(document);
  const download = useDocumentDownload();
  const { contact, direction, preview, shared, dealtWith } = document;
  const deleted = document.deletedAt !== null;
  const ready = document.state === 'ready' && !deleted;
  const sent = direction === 'sent' && !deleted;
  const received = direction === 'received' && !deleted;

  const actions: (DocumentAction & { needs: PermissionUid; when: boolean })[] = [
    {
      key: 'preview',
      needs: 'documents.read',
      when: ready && preview !== 'none',
      label: text('documents.preview'),
      icon: <Eye />,
      onSelect: () => open({ dialog: 'preview', document }),
    },
    {
      key: 'download',
      needs: 'documents.read',
      when: ready,
      label: text('documents.download'),
      icon: <Download />,
      onSelect: () => void download(document),
    },
    {
      key: 'deal-with',
      needs: 'documents.update',
      when: received,
      label: text(dealtWith ? 'received.reopen' : 'received.deal_with'),
      icon: dealtWith ? <ArrowClockwise /> : <Check />,
      onSelect: () => void dealWith(dealtWith === null),
    },
    {
      key: 'ask',
      needs: 'documents.update',
      when: received,
      label: text('received.ask'),
      icon: <ListPlus />,
      onSelect: () => openDialog({ dialog: 'request-documents', contacts: [contact] }),
    },
    {
      key: 'share',
      needs: 'documents.update',
      when: sent && !shared,
      label: text('documents.share'),
      icon: <PaperPlane />,
      onSelect: () => open({ dialog: 'share', document }),
    },
    {
      key: 'unshare',
      needs: 'documents.update',
      when: sent && shared,
      label: text('documents.unshare'),
      icon: <EyeStriked />,
      onSelect: () => void unshare(),
    },
    {
      key: 'share-with-more',
      needs: 'documents.update',
      when: sent && ready,
      label: text('documents.share_with_more'),
      icon: <User />,
      onSelect: () => openDialog({ dialog: 'share-documents', document }),
    },
    {
      key: 'message',
      needs: 'documents.update',
      when: sent,
      label: text('documents.edit_message'),
      icon: <Message />,
      onSelect: () => open({ dialog: 'message', document }),
    },
    {
      key: 'replace',
      needs: 'documents.update',
      when: sent,
      label: text('documents.replace'),
      icon: <ArrowsCounterClockwise />,
      onSelect: () => open({ dialog: 'replace', document }),
    },
    {
      key: 'rename',
      needs: 'documents.update',
      when: !deleted,
      label: text('documents.rename'),
      icon: <Pencil />,
      onSelect: () => open({ dialog: 'rename', document }),
    },
    {
      key: 'move',
      needs: 'documents.update',
      when: !deleted,
      label: text('documents.move'),
      icon: <Folder />,
      onSelect: () => open({ dialog: 'move', document }),
    },
    {
      key: 'versions',
      needs: 'documents.read',
      when: !deleted,
      label: text('documents.versions'),
      icon: <Stack />,
      onSelect: () => open({ dialog: 'versions', document }),
    },
    {
      key: 'activity',
      needs: 'documents.read',
      when: true,
      label: text('documents.activity'),
      icon: <ClockCounterClockwise />,
      onSelect: () => open({ dialog: 'activity', document }),
    },
    {
      key: 'audience',
      needs: 'documents.read',
      when: !deleted,
      label: text('documents.audience'),
      icon: <Question />,
      onSelect: () => open({ dialog: 'audience', document }),
    },
    {
      key: 'delete',
      needs: 'documents.delete',
      when: !deleted,
      label: text('documents.delete'),
      icon: <Trash />,
      danger: true,
      onSelect: () => remove(document),
    },
    {
      key: 'restore',
      needs: 'documents.delete',
      when: deleted,
      label: text('documents.restore'),
      icon: <ArrowClockwise />,
      onSelect: () => void restore().then((worked) => (worked ? restored(document) : undefined)),
    },
  ];
  return actions.filter(({ needs, when }) => when && can(needs));
};
