import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { outboxRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAnswer } from '../../kit/requests/useAnswer';
import { ListPages } from '../../ui/ListPages';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { OutboxMessageDialog } from './OutboxMessageDialog';
import { MessagesTable } from './MessagesTable';

/** What was sent to one contact. */
const ContactMessages = ({ contact }: { contact: string }) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<string>();
  const { data, error, refetch } = useAnswer(outboxRoutes.list, { contact, page, pageSize: 10 });
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (data.results.length === 0) {
    return <Typography textColor="neutral600">{text('contact.no_messages')}</Typography>;
  }
  return (
    <>
      <MessagesTable messages={data.results} onOpen={setOpen} />
      <ListPages pagination={data.pagination} onPage={setPage} />
      {open ? <OutboxMessageDialog id={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
};

export default ContactMessages;
