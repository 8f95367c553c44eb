import type { ClientContract } from '#protocol';
import { PreviewFrame } from '../../../kit/files/preview/preview-frame';
import { WhenOpened } from '../../../kit/files/preview/when-opened';
import { useIntl } from '../intl';
import { DocumentView } from './document-view';
import { useSignedDocument } from './signed-document';

/** The document, to be read only. */
export default function Reading({ contract }: { contract: ClientContract }) {
  const intl = useIntl();
  const opening = useSignedDocument(contract.id, contract.documentSha256);
  return (
    <WhenOpened opening={opening} unreadable={intl.formatMessage({ id: 'preview.brokenPdf' })}>
      {({ pdf }) => (
        <PreviewFrame>
          <DocumentView pdf={pdf} document={contract.document} className="h-[80dvh]" />
        </PreviewFrame>
      )}
    </WhenOpened>
  );
}
