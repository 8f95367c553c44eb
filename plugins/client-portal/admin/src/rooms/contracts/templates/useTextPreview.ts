import { useEffect, useState } from 'react';
import { contractTemplateRoutes, type InputOf } from '#protocol';
import { useFile } from '../../../kit/requests/useFile';

type Asked = InputOf<typeof contractTemplateRoutes.preview>;

interface Preview {
  bytes?: Blob;
  error?: unknown;
}

const pauseMs = 600;

/**
 * The text as a PDF, once the typing has paused. What was laid out last stays until the next is there.
 * @param request null: there is nothing that could be laid out
 */
export const useTextPreview = (request: Asked | null) => {
  const lay = useFile(contractTemplateRoutes.preview);
  const [preview, setPreview] = useState<Preview>({});
  const [busy, setBusy] = useState(false);
  const asked = request === null ? null : JSON.stringify(request);

  useEffect(() => {
    if (asked === null) return undefined;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      setBusy(true);
      void lay(JSON.parse(asked) as Asked, leaving.signal).then((next) => {
        if (leaving.signal.aborted) return;
        setBusy(false);
        setPreview((last) => ('bytes' in next ? next : { ...last, error: next.error }));
      });
    }, pauseMs);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [asked, lay]);
  return { ...preview, busy };
};
