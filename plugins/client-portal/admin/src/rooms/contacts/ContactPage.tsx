import { Suspense } from 'react';
import { Box, Flex, Tabs } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { type ContactDetail, contactRoutes } from '#protocol';
import { DetailPage } from '../../kit/DetailPage';
import { useCan } from '../../kit/permissions';
import { roomParts } from '../../kit/registry';
import { useListQuery } from '../../kit/lists/useListQuery';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { ContactActions } from './ContactActions';
import { ContactHead } from './ContactHead';

const pollMs = 10_000;
const names = ['tab'] as const;

const Details = ({ detail }: { detail: ContactDetail }) => {
  const text = useText();
  const can = useCan();
  const { values, change } = useListQuery(names);
  const tabs = roomParts().contactTabs.filter(({ needs }) => needs === undefined || can(needs));
  const [first] = tabs;
  const tab = tabs.find(({ id }) => id === values.tab) ?? first;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <ContactHead contact={detail.contact} />
      <Tabs.Root
        value={tab?.id}
        variant="simple"
        onValueChange={(next) => change({ tab: next === first?.id ? undefined : next })}
      >
        <Box overflow="auto">
          <Tabs.List aria-label={text('contact.tabs')}>
            {tabs.map(({ id, label }) => (
              <Tabs.Trigger key={id} value={id} style={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
                {text(label)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Box>
        <Box paddingTop={5}>
          {tabs.map(({ id, keeps, Content }) => (
            <Tabs.Content
              key={id}
              value={id}
              {...(keeps ? { forceMount: true } : {})}
              style={{ display: id === tab?.id ? undefined : 'none' }}
            >
              <Suspense fallback={<Loading />}>
                <Content detail={detail} />
              </Suspense>
            </Tabs.Content>
          ))}
        </Box>
      </Tabs.Root>
    </Flex>
  );
};

/** One contact: who it is, whether it may come in, what it sees, and what became of everything sent to it. */
const ContactPage = () => {
  const text = useText();
  const { id = '' } = useParams();
  const answer = useAnswer(
    contactRoutes.get,
    { id },
    { pollingInterval: usePolling(pollMs), refetchOnMountOrArgChange: true }
  );
  return (
    <DetailPage
      answer={answer}
      title={text('contact.title')}
      titleOf={({ contact }) => contact.name || contact.email}
      purpose={text('contact.purpose')}
      guide="contact-page"
      back="/plugins/client-portal/contacts"
      primaryAction={({ contact }) => <ContactActions contact={contact} />}
    >
      {(detail) => <Details key={id} detail={detail} />}
    </DetailPage>
  );
};

export default ContactPage;
