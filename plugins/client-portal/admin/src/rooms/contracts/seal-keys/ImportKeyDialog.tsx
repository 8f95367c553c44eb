import { useState } from 'react';
import { sealKeyRoutes } from '#protocol';
import { readError } from '../../../kit/errors';
import { Failure } from '../../../kit/Failure';
import { useToast } from '../../../kit/useToast';
import { UploadDialog } from '../../../kit/dialogs/UploadDialog';
import { OneFileDrop } from '../../../kit/files/OneFileDrop';
import { useSending } from '../../../kit/files/useSending';
import { useAct } from '../../../kit/requests/useAct';
import { Notice } from '../../../ui/Notice';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';

/** A certificate with its key as PKCS#12, from a certification authority. */
export const ImportKeyDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [password, setPassword] = useState('');
  const sending = useSending();
  const [load, { error, reset }] = useAct(sealKeyRoutes.import);
  const { fields, code } = readError(error);
  const start = async () => {
    if (!file) return;
    const answer = await sending.send((transport) => load({ password, file }, transport));
    if (!answer) reset();
    else if ('data' in answer) {
      toast.success(text('seal_key.imported'));
      onClose();
    }
  };
  const failure =
    code === 'invalid_request' ? (
      <Notice tone="danger">{text('seal_key.import.invalid')}</Notice>
    ) : (
      <Failure error={error} />
    );
  return (
    <UploadDialog
      title={text('seal_key.import')}
      confirm={text('seal_key.import.confirm')}
      disabled={!file}
      sending={sending}
      failure={error && !('password' in fields) ? failure : null}
      drop={
        <OneFileDrop
          file={file}
          accept=".p12,.pfx,application/x-pkcs12"
          hint="seal_key.import.drop"
          onFile={(next) => {
            reset();
            setFile(next);
          }}
        />
      }
      onSend={start}
      onClose={onClose}
    >
      {() => (
        <TextField
          label={text('seal_key.password')}
          hint={text('seal_key.password.hint')}
          type="password"
          maxLength={500}
          value={password}
          error={'password' in fields ? text('seal_key.password.invalid') : undefined}
          onChange={setPassword}
        />
      )}
    </UploadDialog>
  );
};
