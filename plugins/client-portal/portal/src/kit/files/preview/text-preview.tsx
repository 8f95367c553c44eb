import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { decodeText } from '#browser/decode-text';
import { fetchFile } from '../download';
import { PreviewFrame } from './preview-frame';
import { PreviewProblem } from './preview-problem';
import { previewQuery } from './preview-query';
import type { PreviewedFile } from './previewed-file';

/** Bytes that are shown; more would only make a phone slow. */
const most = 1024 * 1024;

async function firstOf({ size, address: find }: PreviewedFile) {
  const address = await find();
  const range: Record<string, string> = size > most ? { Range: `bytes=0-${most - 1}` } : {};
  const response = await fetchFile(address, range);
  return decodeText((await response.arrayBuffer()).slice(0, most));
}

export function TextPreview({ file }: { file: PreviewedFile }) {
  const intl = useIntl();
  const text = useQuery({ ...previewQuery(file), queryFn: () => firstOf(file) });
  if (text.isPending) return <PreviewFrame busy />;
  if (text.data === undefined) {
    return (
      <PreviewProblem
        error={text.error}
        unreadable={intl.formatMessage({ id: 'error.unexpected' })}
        onRetry={() => text.refetch()}
      />
    );
  }
  return (
    <PreviewFrame>
      <pre
        // scrolled by keys too
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        dir="auto"
        className="max-h-[80dvh] overflow-auto p-5 font-mono text-sm/6 whitespace-pre-wrap"
      >
        {text.data}
      </pre>
      {file.size > most && (
        <p className="border-t border-line px-5 py-3 text-sm text-muted">
          {intl.formatMessage({ id: 'preview.cut' })}
        </p>
      )}
    </PreviewFrame>
  );
}
