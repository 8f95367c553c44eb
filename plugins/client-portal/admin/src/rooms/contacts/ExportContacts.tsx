import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { contactRoutes, type InputOf } from '#protocol';
import { useToast } from '../../kit/useToast';
import { downloadBlob } from '../../kit/csv/csv';
import { useFile } from '../../kit/requests/useFile';
import { useText } from '../../ui/text';

interface ExportContactsProps {
  /** what the list shows is what is exported, over all its pages */
  query: Omit<InputOf<typeof contactRoutes.list>, 'page' | 'pageSize'>;
}

/** The list as CSV. */
export const ExportContacts = ({ query }: ExportContactsProps) => {
  const text = useText();
  const toast = useToast();
  const fetchFile = useFile(contactRoutes.export);
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const answer = await fetchFile(query);
    setBusy(false);
    if ('error' in answer) toast.failure(answer.error);
    else downloadBlob(`contacts-${new Date().toISOString().slice(0, 10)}.csv`, answer.bytes);
  };
  return (
    <Button
      variant="tertiary"
      startIcon={<Download />}
      loading={busy}
      onClick={() => void download()}
    >
      {text('contacts.export')}
    </Button>
  );
};
