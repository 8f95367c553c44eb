import { contactRoutes } from '#protocol';
import { AccessDialogs } from '../../kit/dialogs/Dialogs';
import { DocumentsPanel as Documents } from './DocumentsPanel';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useCan } from '../../kit/permissions';
import { Failure } from '../../kit/Failure';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import type { SidePanel } from '../../app/content-manager/apis';
import { contactModel } from '../../app/content-manager/contactModel';

const Contents = ({ id }: { id: string }) => {
  const { data, error, refetch } = useAnswer(contactRoutes.get, { id });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return <Documents contact={data.contact} />;
};

/** The documents of a contact beside it in the Content Manager (J1). */
export const DocumentsPanel: SidePanel = ({ model, documentId, document }) => {
  const text = useText();
  const can = useCan();
  // a contact that is being made has nothing to be sent yet
  if (model !== contactModel || !documentId || !document) return null;
  if (!can('contacts.read') || !can('documents.read')) return null;
  return {
    title: text('documents.title'),
    content: (
      <AccessDialogs>
        <Contents id={documentId} />
      </AccessDialogs>
    ),
  };
};
