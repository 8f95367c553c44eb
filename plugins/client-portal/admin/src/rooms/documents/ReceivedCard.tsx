import { documentAdminRoutes } from '#protocol';
import { WaitingCard } from '../../kit/WaitingCard';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContactLink } from './ContactLink';
import { DocumentDialogs } from './DocumentDialogs';
import { DocumentList } from './DocumentList';

const pollMs = 10_000;

/** The newest of what clients have sent and nobody has dealt with. */
const ReceivedCard = () => {
  const text = useText();
  const answer = useAnswer(
    documentAdminRoutes.received,
    { state: 'open', page: 1, pageSize: 5 },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <WaitingCard
      title={text('received.title')}
      answer={answer}
      mark={({ newTotal }) =>
        newTotal > 0 ? text('received.new_total', { count: newTotal }) : null
      }
      all={{
        to: 'received',
        label: text('received.show_all', { count: answer.data?.openTotal ?? 0 }),
      }}
      empty={text('received.empty.open')}
    >
      {(documents) => (
        <DocumentDialogs>
          <DocumentList
            documents={documents}
            isNew={({ isNew }) => isNew}
            contactOf={({ contact }) => <ContactLink contact={contact} />}
          />
        </DocumentDialogs>
      )}
    </WaitingCard>
  );
};

export default ReceivedCard;
