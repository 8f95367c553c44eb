import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { type Activity as Trail, type ContactDetail, contactRoutes } from '#protocol';
import { ListBody } from '../../kit/lists/ListBody';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useFactText } from '../../kit/words/useFactText';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { useKnownText } from '../../ui/useKnownText';
import { When } from '../../ui/When';

type Entry = Trail['results'][number];

/** What a reader needs no word for, or finds elsewhere on the page; ids say nothing. */
const unsaid = new Set(['name', 'email', 'document', 'request']);

/** Returns a function from an entry to its plain facts; what is nested is for the trail, not for reading. */
const useEntryFacts = () => {
  const known = useKnownText();
  const factText = useFactText();
  return (entry: Entry) =>
    Object.entries({ ...entry.data, ...entry.person })
      .flatMap(([name, value]) =>
        !unsaid.has(name) &&
        (typeof value === 'string' || typeof value === 'number') &&
        value !== ''
          ? [`${known(`fact.${name}`) ?? name}: ${factText(name, value)}`]
          : []
      )
      .join(' · ');
};

const One = ({ entry }: { entry: Entry }) => {
  const text = useText();
  const facts = useEntryFacts()(entry);
  const who = entry.actor.name ?? text(`actor.${entry.actor.type}`);
  return (
    <Box tag="li" paddingBottom={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography fontWeight="semiBold">{text(`activity.${entry.action}`)}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {who} · <When at={entry.at} />
        </Typography>
      </Flex>
      {facts ? (
        <Typography
          variant="pi"
          textColor="neutral600"
          tag="p"
          style={{ overflowWrap: 'anywhere' }}
        >
          {facts}
        </Typography>
      ) : null}
    </Box>
  );
};

/** What the audit trail has of the contact, newest first. */
const Activity = ({ detail: { contact } }: { detail: ContactDetail }) => {
  const text = useText();
  const [page, setPage] = useState(1);
  const answer = useAnswer(
    contactRoutes.activity,
    { id: contact.id, page, pageSize: 25 },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <Card title={text('activity.title')}>
      <ListBody
        answer={answer}
        empty={<Typography textColor="neutral600">{text('activity.none')}</Typography>}
        onPage={setPage}
      >
        {(results) => (
          <ul>
            {results.map((entry) => (
              <One key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </ListBody>
    </Card>
  );
};

export default Activity;
