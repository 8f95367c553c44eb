import { useEffect, useState } from 'react';
import { documentAdminRoutes } from '#protocol';
import { PanelPage } from '../../kit/PanelPage';
import { ListFilter } from '../../kit/lists/ListFilter';
import { SearchedList } from '../../kit/lists/SearchedList';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAct } from '../../kit/requests/useAct';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContactLink } from './ContactLink';
import { DocumentDialogs } from './DocumentDialogs';
import { DocumentList } from './DocumentList';

const names = ['state'] as const;
const states = ['open', 'done', 'all'] as const;
const pollMs = 10_000;

/** What clients have sent, over all contacts (J7). To look at the page is to have seen it. */
const ReceivedPage = () => {
  const text = useText();
  const { values, q, page, pageSize, change, searchIn, turning } = useListQuery(names);
  const state = states.find((one) => one === values.state) ?? 'open';
  const answer = useAnswer(
    documentAdminRoutes.received,
    { state, q, page, pageSize },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  const { data, isFetching } = answer;
  // what is on the page keeps its marks, so only the count is fetched anew
  const [markAsSeen] = useAct(documentAdminRoutes.receivedSeen, { refreshes: ['received-count'] });
  // what was new when the page was opened is marked as new until it is left
  const [lookedAt, setLookedAt] = useState<string | null>();
  if (data && lookedAt === undefined && !isFetching) setLookedAt(data.lastLookedAt);
  const unseen = data !== undefined && !isFetching && data.newTotal > 0;
  useEffect(() => {
    if (unseen) void markAsSeen();
  }, [unseen, markAsSeen]);

  return (
    <PanelPage title={text('received.title')} purpose={text('received.purpose')} guide="documents">
      <DocumentDialogs>
        <SearchedList
          search={searchIn(text('received.search'))}
          filter={
            <ListFilter
              label={text('received.filter')}
              value={state}
              options={states}
              textOf={(one) => text(`received.state.${one}`)}
              onChange={(next) => change({ state: next === 'open' ? undefined : next })}
            />
          }
          answer={answer}
          empty={text(q ? 'documents.no_results' : `received.empty.${state}`)}
          {...turning}
        >
          {(results) => (
            <Card>
              <DocumentList
                documents={results}
                isNew={({ isNew, uploadedAt, dealtWith }) =>
                  isNew ||
                  (lookedAt !== undefined &&
                    dealtWith === null &&
                    (lookedAt === null || uploadedAt > lookedAt))
                }
                contactOf={({ contact }) => <ContactLink contact={contact} />}
              />
            </Card>
          )}
        </SearchedList>
      </DocumentDialogs>
    </PanelPage>
  );
};

export default ReceivedPage;
