import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useOfferText } from '../../kit/words/useOfferText';
import { useText } from '../../ui/text';
import { EditDialog } from './EditDialog';
import type { DocumentDialogProps } from './EditDialog';
import { ShareFields } from './ShareFields';

/** Shows an internal document to its client (J3), with or without an email. */
export const ShareDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const offerText = useOfferText();
  const [wishes, setWishes] = useState({ message: document.message ?? '', notify: true });
  const name = document.contact.name || document.contact.email;
  return (
    <EditDialog
      document={document}
      title={text('documents.share')}
      confirm={text('documents.share.confirm')}
      changes={{ shared: true, notify: wishes.notify, message: wishes.message.trim() || null }}
      done={({ offer }) =>
        [text('documents.now_shared', { name: document.name }), offerText(offer)].join(' ')
      }
      onClose={onClose}
    >
      {() => (
        <>
          <Typography style={{ overflowWrap: 'anywhere' }}>
            {text('documents.share.body', { name })}
          </Typography>
          <ShareFields wishes={wishes} onChange={setWishes} />
        </>
      )}
    </EditDialog>
  );
};
