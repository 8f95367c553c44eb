import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../../kit/session/session';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { heldUploads } from './other-tabs';
import { useUploads } from './store';
import { fingerprintOf, isOf, storedUploads } from './stored';
import { forgetStored } from './stored-keys';

/** Uploads of an earlier visit that did not end. No page may open a file again by itself, so the client has to. */
export function Interrupted({ item }: { item: string | null }) {
  const intl = useIntl();
  const { contact } = useClient();
  const [, setDiscarded] = useState(0);
  const held = useQuery({ queryKey: ['held-uploads'], queryFn: heldUploads, staleTime: 0 });
  const here = useUploads()
    .filter(({ state }) => state !== 'sent')
    .map((upload) => fingerprintOf(contact.id, upload.item, upload.file));
  const busy = [...here, ...(held.data ?? [])];
  const left = storedUploads(contact.id).filter(
    (upload) => upload.item === item && !busy.some((fingerprint) => isOf(fingerprint, upload.key))
  );
  if (left.length === 0 || held.isPending) return null;

  const discard = () => {
    left.forEach(({ key }) => forgetStored(key));
    setDiscarded((times) => times + left.length);
    // the server throws away what it does not hear of again; this is only sooner
    void import('./tus').then(({ terminate }) => left.forEach(({ url }) => terminate(url)));
  };
  return (
    <div className="mt-4">
      <Notice icon="clock">
        <p>
          <strong className="font-semibold">
            {intl.formatMessage({ id: 'uploads.interrupted' }, { count: left.length })}
          </strong>{' '}
          {intl.formatMessage({ id: 'uploads.interruptedHint' }, { count: left.length })}
        </p>
        <ul className="mt-1 list-disc ps-5">
          {left.map(({ key, name }) => (
            <li key={key} dir="auto">
              {name}
            </li>
          ))}
        </ul>
        <div className="-ms-5">
          <Button look="plain" onClick={discard}>
            {intl.formatMessage({ id: 'uploads.discard' }, { count: left.length })}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
