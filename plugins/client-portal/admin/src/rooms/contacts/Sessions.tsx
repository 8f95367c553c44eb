import { useState } from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { type ContactDetail, contactRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { useTimes } from '../../ui/When';

interface SessionProps {
  contact: string;
  session: ContactDetail['sessions'][number];
}

const Session = ({ contact, session }: SessionProps) => {
  const text = useText();
  const can = useCan();
  const { full } = useTimes();
  const [end, { isLoading }] = useAction(contactRoutes.endSession, {
    done: text('sessions.ended'),
  });
  return (
    <Flex tag="li" justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={4}>
      <Flex direction="column" alignItems="flex-start" minWidth={0} flex="1 1 22rem">
        <Typography fontWeight="semiBold" tag="p" style={{ overflowWrap: 'anywhere' }}>
          {session.device}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text(`method.${session.method}`)} ·{' '}
          {text('sessions.since', { time: full(session.createdAt) })}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('sessions.last_seen', { time: full(session.lastSeenAt) })}
        </Typography>
      </Flex>
      {can('contacts.access') ? (
        <Button
          size="S"
          variant="danger-light"
          loading={isLoading}
          onClick={() => void end({ id: contact, session: session.id })}
        >
          {text('sessions.end')}
        </Button>
      ) : null}
    </Flex>
  );
};

/** Where the contact is signed in, to be ended one by one or all at once. */
const Sessions = ({ detail: { contact, sessions } }: { detail: ContactDetail }) => {
  const text = useText();
  const can = useCan();
  const [asking, setAsking] = useState(false);
  const [endAll] = useAction(contactRoutes.endSessions, { done: text('sessions.ended_all') });
  const confirm = async () => {
    await endAll({ id: contact.id });
    setAsking(false);
  };
  return (
    <Card
      title={text('sessions.title')}
      action={
        sessions.length > 0 && can('contacts.access') ? (
          <Dialog.Root open={asking} onOpenChange={setAsking}>
            <Dialog.Trigger>
              <Button size="S" variant="tertiary">
                {text('sessions.end_all')}
              </Button>
            </Dialog.Trigger>
            <ConfirmDialog title={text('sessions.end_all')} onConfirm={confirm}>
              {text('sessions.end_all.body')}
            </ConfirmDialog>
          </Dialog.Root>
        ) : null
      }
    >
      {sessions.length === 0 ? (
        <Typography textColor="neutral600">{text('sessions.none')}</Typography>
      ) : (
        <ul>
          {sessions.map((session) => (
            <Session key={session.id} contact={contact.id} session={session} />
          ))}
        </ul>
      )}
    </Card>
  );
};

export default Sessions;
