import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { Contract } from '#protocol';
import { SendingBar } from '../documents/SendingBar';
import { useSending } from '../documents/useSending';
import { FrameDialog } from '../shell/FrameDialog';
import { Notice } from '../shell/Notice';
import { Failure } from '../shell/States';
import { TextAreaField } from '../shell/TextAreaField';
import { useText } from '../shell/text';
import { useToast } from '../shell/useToast';
import { pdfFault, PdfDrop } from './PdfDrop';
import { useReplaceContractDocumentMutation } from './api';

interface ReplaceDocumentDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** Another document in the same contract. Of one that is out everybody has to sign anew. */
export const ReplaceDocumentDialog = ({ contract, onClose }: ReplaceDocumentDialogProps) => {
  const text = useText();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [message, setMessage] = useState('');
  const { sent, send, cancel } = useSending();
  const [replace, { error, reset }] = useReplaceContractDocumentMutation();
  const draft = contract.state === 'draft';
  const fault = file ? pdfFault(file) : null;

  const start = async () => {
    if (!file) return;
    const fields: Record<string, string> = message.trim() ? { message: message.trim() } : {};
    const answer = await send((transport) =>
      replace({ id: contract.id, form: { fields, files: [file], part: 'file', ...transport } })
    );
    if (!answer) reset();
    else if ('data' in answer) {
      toast.success(text(draft ? 'replace_document.done_draft' : 'replace_document.done'));
      onClose();
    }
  };

  return (
    <FrameDialog
      title={text('contract.replace')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            disabled={!file || fault !== null}
            loading={sent !== undefined}
            onClick={() => void start()}
          >
            {text('replace.confirm')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Notice tone={draft ? 'info' : 'warning'}>
          {text(draft ? 'replace_document.draft' : 'replace_document.clears')}
        </Notice>
        {error ? <Failure error={error} /> : null}
        {fault ? <Notice tone="danger">{text(fault)}</Notice> : null}
        {sent ? (
          <SendingBar sent={sent} onCancel={cancel} />
        ) : (
          <PdfDrop
            file={file}
            onFile={(next) => {
              reset();
              setFile(next);
            }}
          />
        )}
        {draft ? null : (
          <TextAreaField
            label={text('replace_document.message')}
            maxLength={2000}
            value={message}
            onChange={setMessage}
          />
        )}
      </Flex>
    </FrameDialog>
  );
};
