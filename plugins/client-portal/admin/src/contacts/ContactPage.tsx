import { Flex, Grid } from '@strapi/design-system';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { ContactDetail } from '../../../protocol/src/links';
import { Card } from '../shell/Card';
import { PageHeader } from '../shell/PageHeader';
import { useCan } from '../shell/permissions';
import { Failure, Loading } from '../shell/States';
import { useText } from '../shell/text';
import { usePolling } from '../shell/usePolling';
import { ContactActions } from './ContactActions';
import { ContactForm } from './ContactForm';
import { ContactMessages } from './ContactMessages';
import { ContactSummary } from './ContactSummary';
import { Invitations } from './Invitations';
import { LinkStories } from './LinkStories';
import { Sessions } from './Sessions';
import { useGetPortalContactQuery } from './api';

const pollMs = 10_000;

const Details = ({ detail }: { detail: ContactDetail }) => {
  const text = useText();
  const can = useCan();
  const { contact, invitations, links, sessions } = detail;
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={6}>
          <ContactForm contact={contact} />
          <Card title={text('links.title')}>
            <LinkStories links={links} />
          </Card>
          {can('outbox.read') ? (
            <Card title={text('contact.messages')}>
              <ContactMessages contact={contact.id} />
            </Card>
          ) : null}
        </Flex>
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={6}>
          <ContactSummary contact={contact} />
          <Card title={text('invitations.title')}>
            <Invitations invitations={invitations} />
          </Card>
          <Card title={text('sessions.title')}>
            <Sessions sessions={sessions} />
          </Card>
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
};

/** One contact: who it is, whether it may come in, and what became of everything sent to it. */
export const ContactPage = () => {
  const text = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetPortalContactQuery(id, {
    pollingInterval: usePolling(pollMs),
    refetchOnMountOrArgChange: true,
  });
  return (
    <>
      <PageHeader
        title={data ? data.contact.name || data.contact.email : text('contact.title')}
        purpose={data?.contact.email}
        guide="contacts"
        navigationAction={<BackButton fallback="/plugins/client-portal/contacts" />}
        primaryAction={data ? <ContactActions contact={data.contact} /> : undefined}
      />
      <Layouts.Content>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {data ? <Details detail={data} /> : error ? null : <Loading />}
      </Layouts.Content>
    </>
  );
};
