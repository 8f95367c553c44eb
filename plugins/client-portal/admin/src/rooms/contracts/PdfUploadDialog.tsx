import { useState } from 'react';
import type { ReactNode } from 'react';
import { maximumContractMegabytes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { UploadDialog } from '../../kit/dialogs/UploadDialog';
import { OneFileDrop } from '../../kit/files/OneFileDrop';
import { useSending } from '../../kit/files/useSending';
import type { Transport } from '../../kit/requests/sendForm';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import type { TextKey } from '../../ui/text';

type Running<Data> = Promise<{ data: Data } | { error: unknown }> & { abort: () => void };

/** What is wrong with a PDF as far as its name and size tell; the server looks inside too. */
const pdfFault = ({ name, size }: File): TextKey | null => {
  if (!/\.pdf$/i.test(name)) return 'pdf.not_pdf';
  if (size === 0) return 'error.file_empty';
  return size > maximumContractMegabytes * 1_000_000 ? 'error.file_too_large' : null;
};

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

/** A PDF is chosen and sent, with what is said about it. */
export const PdfUploadDialog = <Data,>(props: PdfUploadDialogProps<Data>) => {
  const { ready = true, error, reset, upload, onFile, onDone, children, ...dialog } = props;
  const text = useText();
  const [file, setFile] = useState<File>();
  const sending = useSending();
  const fault = file ? pdfFault(file) : null;

  const start = async () => {
    if (!file) return;
    const answer = await sending.send((transport) => upload(file, transport));
    if (!answer) reset();
    else if ('data' in answer) onDone(answer.data);
  };

  return (
    <UploadDialog
      {...dialog}
      disabled={!file || fault !== null || !ready}
      sending={sending}
      failure={
        <>
          {error ? <Failure error={error} /> : null}
          {fault ? <Notice tone="danger">{text(fault)}</Notice> : null}
        </>
      }
      drop={
        <OneFileDrop
          file={file}
          accept=".pdf,application/pdf"
          hint="pdf.drop"
          onFile={(next) => {
            reset();
            setFile(next);
            onFile?.(next);
          }}
        />
      }
      onSend={start}
    >
      {() => children}
    </UploadDialog>
  );
};

/** What a document is called at first: as its file is. */
export const titleOf = (file: File, maxLength: number) =>
  file.name.replace(/\.pdf$/i, '').slice(0, maxLength);
