import { useEffect, useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { documentAdminRoutes } from '#protocol';
import { PageHeader } from '../../kit/PageHeader';
import { ListBody } from '../../kit/lists/ListBody';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAct } from '../../kit/requests/useAct';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Card } from '../../ui/Card';
import { ListSearch } from '../../ui/ListSearch';
import { Empty } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContactLink } from './ContactLink';
import { DocumentDialogs } from './DocumentDialogs';
import { DocumentList } from './DocumentList';

const names = ['q', 'state'] as const;
const states = ['open', 'done', 'all'] as const;
const pollMs = 10_000;

/** What clients have sent, over all contacts (J7). To look at the page is to have seen it. */
const ReceivedPage = () => {
  const text = useText();
  const { values, page, pageSize, change, turning } = useListQuery(names);
  const state = states.find((one) => one === values.state) ?? 'open';
  const q = values.q?.slice(0, 200);
  const { data, error, isFetching, refetch } = useAnswer(
    documentAdminRoutes.received,
    { state, q, page, pageSize },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
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
    <>
      <PageHeader
        title={text('received.title')}
        purpose={text('received.purpose')}
        guide="documents"
      />
      <Layouts.Content>
        <DocumentDialogs>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex gap={3} wrap="wrap">
              <Box flex="5 1 24rem">
                <ListSearch
                  label={text('received.search')}
                  value={values.q ?? ''}
                  onSearch={(next) => change({ q: next })}
                />
              </Box>
              <Box flex="1 0 14rem">
                <SingleSelect
                  size="S"
                  aria-label={text('received.filter')}
                  value={state}
                  onChange={(next) => change({ state: next === 'open' ? undefined : String(next) })}
                >
                  {states.map((one) => (
                    <SingleSelectOption key={one} value={one}>
                      {text(`received.state.${one}`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Box>
            </Flex>
            <ListBody
              answer={{ data, error, isFetching, refetch }}
              empty={<Empty>{text(q ? 'documents.no_results' : `received.empty.${state}`)}</Empty>}
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
            </ListBody>
          </Flex>
        </DocumentDialogs>
      </Layouts.Content>
    </>
  );
};

export default ReceivedPage;
