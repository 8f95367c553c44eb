import type { ClientContract } from '#protocol';
import { PreviewFrame } from '../../../kit/files/preview/preview-frame';
import { PreviewProblem } from '../../../kit/files/preview/preview-problem';
import { useIntl } from '../intl';
import { DocumentView } from './document-view';
import { useSignedDocument } from './signed-document';

/** The document, to be read only. */
export default function Reading({ contract }: { contract: ClientContract }) {
  const intl = useIntl();
  const { pdf, loaded, error, retry } = useSignedDocument(contract.id, contract.documentSha256);
  if (error) {
    return (
      <PreviewProblem
        error={error}
        unreadable={intl.formatMessage({ id: 'preview.brokenPdf' })}
        onRetry={retry}
      />
    );
  }
  if (!pdf) return <PreviewFrame busy loaded={loaded} />;
  return (
    <PreviewFrame>
      <DocumentView pdf={pdf} document={contract.document} className="h-[80dvh]" />
    </PreviewFrame>
  );
}
