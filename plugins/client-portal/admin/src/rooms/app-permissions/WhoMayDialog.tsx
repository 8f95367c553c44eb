import { useState } from 'react';
import { Box, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { rightsRoutes } from '#protocol';
import { ContactName } from '../../kit/contacts/ContactName';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { SearchedList } from '../../kit/lists/SearchedList';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useWhyText } from '../../kit/words/useWhyText';
import { useText } from '../../ui/text';

interface ListProps {
  box: string;
  allowed: 'true' | 'false';
}

const List = ({ box, allowed }: ListProps) => {
  const text = useText();
  const whyText = useWhyText();
  const [q, setQ] = useState<string>();
  const [page, setPage] = useState(1);
  const answer = useAnswer(
    rightsRoutes.whoMay,
    { key: box, allowed, q, page, pageSize: 25 },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <SearchedList
      search={{
        label: text('contacts.search'),
        value: q,
        onSearch: (next) => {
          setQ(next);
          setPage(1);
        },
      }}
      answer={answer}
      empty={text('who_may.nobody')}
      onPage={setPage}
    >
      {(results) => (
        <ul>
          {results.map(({ contact, why }) => (
            <Flex
              key={contact.id}
              tag="li"
              gap={3}
              wrap="wrap"
              justifyContent="space-between"
              paddingBottom={3}
            >
              <Link tag={NavLink} to={`/plugins/client-portal/contacts/${contact.id}?tab=access`}>
                <ContactName contact={contact} withEmail />
              </Link>
              <Typography variant="pi" textColor="neutral600">
                {whyText({ why })}
              </Typography>
            </Flex>
          ))}
        </ul>
      )}
    </SearchedList>
  );
};

interface WhoMayDialogProps {
  /** an app, or one of its finer boxes */
  box: string;
  label: string;
  onClose: () => void;
}

/** Who can see an app, who cannot, and why (X5). */
export const WhoMayDialog = ({ box, label, onClose }: WhoMayDialogProps) => {
  const text = useText();
  return (
    <ReadDialog title={text('who_may.of', { box: label })} onClose={onClose}>
      <Tabs.Root defaultValue="true" variant="simple">
        <Tabs.List aria-label={text('who_may.of', { box: label })}>
          <Tabs.Trigger value="true">{text('who_may.allowed')}</Tabs.Trigger>
          <Tabs.Trigger value="false">{text('who_may.refused')}</Tabs.Trigger>
        </Tabs.List>
        <Box paddingTop={4}>
          {(['true', 'false'] as const).map((allowed) => (
            <Tabs.Content key={allowed} value={allowed}>
              <List box={box} allowed={allowed} />
            </Tabs.Content>
          ))}
        </Box>
      </Tabs.Root>
    </ReadDialog>
  );
};
