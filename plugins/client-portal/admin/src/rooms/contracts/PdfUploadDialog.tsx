import { useState } from 'react';
import type { ReactNode } from 'react';
import { Failure } from '../../kit/Failure';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { SendingBar } from '../../kit/files/SendingBar';
import { useSending } from '../../kit/files/useSending';
import type { Transport } from '../../kit/requests/sendForm';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { pdfFault, PdfDrop } from './PdfDrop';

type Running<Data> = Promise<{ data: Data } | { error: unknown }> & { abort: () => void };

interface PdfUploadDialogProps<Data> {
  title: string;
  confirm: string;
  /** all but the file is there */
  ready?: boolean;
  /** why it was refused; left out where a field says so */
  error: unknown;
  /** forgets the refusal */
  reset: () => void;
  upload: (file: File, transport: Transport) => Running<Data>;
  /** a file was chosen */
  onFile?: (file: File) => void;
  onDone: (data: Data) => void;
  onClose: () => void;
  /** what stands over the file */
  above?: ReactNode;
  children?: ReactNode;
}

/** A PDF is chosen and sent, with what is said about it; the way there can be stopped. */
export const PdfUploadDialog = <Data,>(props: PdfUploadDialogProps<Data>) => {
  const { title, confirm, ready = true, error, reset, upload, onFile, onDone, onClose } = props;
  const text = useText();
  const [file, setFile] = useState<File>();
  const { sent, send, cancel } = useSending();
  const fault = file ? pdfFault(file) : null;

  const start = async () => {
    if (!file) return;
    const answer = await send((transport) => upload(file, transport));
    if (!answer) reset();
    else if ('data' in answer) onDone(answer.data);
  };

  return (
    <FormDialog
      title={title}
      confirm={confirm}
      disabled={!file || fault !== null || !ready}
      busy={sent !== undefined}
      onConfirm={start}
      onClose={onClose}
    >
      {props.above}
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
            onFile?.(next);
          }}
        />
      )}
      {props.children}
    </FormDialog>
  );
};

/** What a document is called at first: as its file is. */
export const titleOf = (file: File, maxLength: number) =>
  file.name.replace(/\.pdf$/i, '').slice(0, maxLength);
