import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { countOf, tooMany } from '../../kit/contacts/recipients';
import { useText } from '../../ui/text';
import type { Draft } from './RecipientsStep';
import type { SendKind } from './sendKind';

interface SendFooterProps {
  kind: SendKind;
  at: 'recipients' | 'forecast' | 'progress';
  sendable: number;
  draft: Draft;
  busy: boolean;
  onBack: () => void;
  onCheck: () => void;
  onSend: () => void;
  onClose: () => void;
}

/** The buttons of the send dialog: each step has one way on and one way back. */
export const SendFooter = (props: SendFooterProps) => {
  const text = useText();
  const { kind, at, sendable, draft, busy, onBack, onCheck, onSend, onClose } = props;
  if (at === 'progress') {
    return <Button onClick={onClose}>{text('close')}</Button>;
  }
  if (at === 'forecast') {
    return (
      <>
        <Button variant="tertiary" disabled={busy} onClick={onBack}>
          {text('back')}
        </Button>
        <Button
          startIcon={<PaperPlane />}
          loading={busy}
          disabled={sendable === 0}
          onClick={onSend}
        >
          {text(`send.submit.${kind}`, { count: sendable })}
        </Button>
      </>
    );
  }
  const nobody = countOf(draft.recipients) === 0 && draft.typed.trim() === '';
  return (
    <>
      <Button variant="tertiary" onClick={onClose}>
        {text('cancel')}
      </Button>
      <Button loading={busy} disabled={nobody || tooMany(draft.recipients)} onClick={onCheck}>
        {text('send.check')}
      </Button>
    </>
  );
};
