import type { ClientDocument } from '#protocol';
import { useId } from 'react';
import { AppItemPage } from '../../kit/details/app-item-page';
import { PageTitle } from '../../kit/frames/page-title';
import { useProblemText } from '../../kit/server/problem-text';
import { useKnownPortal } from '../../kit/session/portal';
import { useApp } from '../../kit/session/use-app';
import { Button } from '../../ui/button';
import { Icon, IconTile } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { DocumentFacts } from './document-facts';
import { DocumentPreview } from './document-preview';
import { useDownload } from './download';
import { fileIcon } from './file-icon';
import { useIntl } from './intl';
import { useDocument } from './requests';
import { Versions } from './versions';

/** One document: what it is, a look at it, its earlier versions. */
export function Document({ id }: { id: string }) {
  const intl = useIntl();
  const problem = useProblemText();
  const item = useDocument(id, useApp('documents') !== undefined);
  const download = useDownload();
  return (
    <AppItemPage app="documents" item={item} wide>
      {(document) => (
        <article className="space-y-6">
          <header className="flex flex-wrap items-center gap-x-4 gap-y-4">
            <div className="hidden sm:block">
              <IconTile name={fileIcon(document.type)} large />
            </div>
            <div className="min-w-0 grow basis-64">
              <PageTitle title={document.name} className="sm:text-2xl">
                <bdi>{document.name}</bdi>
              </PageTitle>
              <DocumentFacts document={document} />
            </div>
            {document.state === 'ready' && (
              <Button
                look="primary"
                busy={download.isPending}
                onClick={() => download.mutate({ id, name: document.name })}
              >
                <Icon name="download" />
                {intl.formatMessage({ id: 'documents.download' })}
              </Button>
            )}
          </header>
          {download.isError && <Notice kind="bad">{problem(download.error)}</Notice>}
          {document.message && <Message document={document} />}
          <DocumentPreview document={document} />
          {document.versions.length > 1 && <Versions document={document} />}
        </article>
      )}
    </AppItemPage>
  );
}

/** What the agency has written beside the document. */
function Message({ document: { message, from } }: { document: ClientDocument }) {
  const intl = useIntl();
  const id = useId();
  const { name } = useKnownPortal();
  return (
    <section aria-labelledby={id} className="card border-s-4 border-s-ink px-5 py-4">
      <h2 id={id} className="text-sm font-medium text-muted">
        {intl.formatMessage({ id: 'common.messageFrom' }, { name: from ?? name })}
      </h2>
      <p className="mt-1 whitespace-pre-line" dir="auto">
        {message}
      </p>
    </section>
  );
}
