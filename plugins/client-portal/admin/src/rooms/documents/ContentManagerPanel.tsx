import { contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Loading } from '../../ui/States';
import { DocumentsPanel as Documents } from './DocumentsPanel';

/** The documents of a contact beside it in the Content Manager (J1). */
export const ContentManagerPanel = ({ id }: { id: string }) => {
  const { data, error, refetch } = useAnswer(contactRoutes.get, { id });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return <Documents contact={data.contact} />;
};
