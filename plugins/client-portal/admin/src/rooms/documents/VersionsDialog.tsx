import { Button, Flex, Typography } from '@strapi/design-system';
import { documentAdminRoutes, type DocumentDetail } from '#protocol';
import { useCan } from '../../kit/permissions';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { FileName } from '../../kit/files/FileName';
import { useSizeText } from '../../kit/files/useSizeText';
import { useAction } from '../../kit/requests/useAction';
import { useAnswer } from '../../kit/requests/useAnswer';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import type { DocumentDialogProps } from './EditDialog';
import { useDocumentDownload } from './useDocumentDownload';

type Version = DocumentDetail['versions'][number];

const One = ({ document, version }: { document: DocumentDetail; version: Version }) => {
  const text = useText();
  const can = useCan();
  const sizeText = useSizeText();
  const download = useDocumentDownload();
  const { number, name, size, state, at, uploadedBy } = version;
  const [remove, removing] = useAction(documentAdminRoutes.removeVersion, {
    done: text('versions.removed', { number }),
  });
  const [restore, restoring] = useAction(documentAdminRoutes.restoreVersion, {
    done: text('versions.restored', { number }),
  });
  const present = number === document.version;
  const of = { id: document.id, number };

  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between" paddingBottom={4}>
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 20rem" minWidth={0}>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="bold">{text('documents.version', { number })}</Typography>
          {present ? <StateBadge variant="success">{text('versions.present')}</StateBadge> : null}
          {state === 'ready' ? null : (
            <StateBadge variant={state === 'infected' ? 'danger' : 'warning'}>
              {text(`documents.${state}`)}
            </StateBadge>
          )}
        </Flex>
        <FileName name={name} />
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {sizeText(size)} · {uploadedBy.name ?? text(`actor.${uploadedBy.type}`)} ·{' '}
          <When at={at} />
        </Typography>
      </Flex>
      <Flex gap={2} wrap="wrap">
        {state === 'ready' ? (
          <Button
            size="S"
            variant="tertiary"
            aria-label={text('versions.download_one', { number })}
            onClick={() => void download(document, number)}
          >
            {text('documents.download')}
          </Button>
        ) : null}
        {!present && state === 'ready' && can('documents.update') ? (
          <Button
            size="S"
            variant="secondary"
            loading={restoring.isLoading}
            aria-label={text('versions.restore_one', { number })}
            onClick={() => void restore(of)}
          >
            {text('versions.restore')}
          </Button>
        ) : null}
        {!present && can('documents.delete') ? (
          <Button
            size="S"
            variant="danger-light"
            loading={removing.isLoading}
            aria-label={text('versions.remove_one', { number })}
            onClick={() => void remove(of)}
          >
            {text('versions.remove')}
          </Button>
        ) : null}
      </Flex>
    </Flex>
  );
};

/** Every version that is kept, newest first. */
export const VersionsDialog = ({ document, onClose }: DocumentDialogProps) => {
  const text = useText();
  const answer = useAnswer(
    documentAdminRoutes.get,
    { id: document.id },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <ReadDialog title={text('documents.versions')} onClose={onClose}>
      <WhenAnswered answer={answer}>
        {(data) => (
          <ul>
            {data.versions.map((version) => (
              <One key={version.number} document={data} version={version} />
            ))}
          </ul>
        )}
      </WhenAnswered>
    </ReadDialog>
  );
};
