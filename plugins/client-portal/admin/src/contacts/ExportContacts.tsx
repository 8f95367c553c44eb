import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { downloadBlob } from '../shell/csv';
import { useText } from '../shell/text';
import { useToast } from '../shell/useToast';
import type { ContactsParams } from './api';

interface ExportContactsProps {
  /** what the list shows is what is exported, over all its pages */
  query: Omit<ContactsParams, 'page' | 'pageSize'>;
}

/** The list as CSV. A file is no state to be kept, so it bypasses the cache of requests. */
export const ExportContacts = ({ query }: ExportContactsProps) => {
  const text = useText();
  const toast = useToast();
  const { get } = useFetchClient();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const { data } = await get<Blob>('/client-portal/contacts/export', {
        params: query,
        responseType: 'blob',
      });
      downloadBlob(`contacts-${new Date().toISOString().slice(0, 10)}.csv`, data);
    } catch (error) {
      toast.failure(isFetchError(error) ? { status: error.status } : undefined);
    } finally {
      setBusy(false);
    }
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
