import { useEffect, useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import type { TextPreview } from './api';
import { fetchPreview } from './fetchPreview';

interface Preview {
  bytes?: Blob;
  error?: unknown;
}

const pauseMs = 600;

/**
 * The text as a PDF, once the typing has paused. What was laid out last stays until the next is there.
 * @param request null: there is nothing that could be laid out
 */
export const useTextPreview = (request: TextPreview | null) => {
  const token = useAuth('ClientPortal', (auth) => auth.token);
  const [preview, setPreview] = useState<Preview>({});
  const [busy, setBusy] = useState(false);
  const asked = request === null ? null : JSON.stringify(request);

  useEffect(() => {
    if (asked === null) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      setBusy(true);
      fetchPreview(JSON.parse(asked) as TextPreview, token, leaving.signal)
        .catch(() => ({ error: { name: 'UnknownError' } }))
        .then((next) => {
          if (leaving.signal.aborted) return;
          setBusy(false);
          setPreview((last) => ('bytes' in next ? next : { ...last, error: next.error }));
        });
    }, pauseMs);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [asked, token]);
  return { ...preview, busy };
};
