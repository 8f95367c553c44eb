import { contactRoutes } from '#protocol';
import { AccessDialogs } from '../access/AccessDialogs';
import { DocumentsPanel as Documents } from '../documents/DocumentsPanel';
import { useAnswer } from '../kit/requests/useAnswer';
import { useCan } from '../shell/permissions';
import { Failure, Loading } from '../shell/States';
import { useText } from '../shell/text';
import type { SidePanel } from './apis';
import { contactModel } from './contactModel';

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
