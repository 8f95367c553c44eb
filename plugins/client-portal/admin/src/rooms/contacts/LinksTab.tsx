import { Flex } from '@strapi/design-system';
import type { ContactDetail } from '#protocol';
import { Card } from '../../ui/Card';
import { useCan } from '../../kit/permissions';
import { useText } from '../../ui/text';
import { ContactMessages } from '../outbox/ContactMessages';
import { LinkStories } from './LinkStories';

/** What became of each link and of each message. */
export const LinksTab = ({ detail: { contact, links } }: { detail: ContactDetail }) => {
  const text = useText();
  const can = useCan();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Card title={text('links.title')}>
        <LinkStories links={links} />
      </Card>
      {can('outbox.read') ? (
        <Card title={text('contact.messages')}>
          <ContactMessages contact={contact.id} />
        </Card>
      ) : null}
    </Flex>
  );
};
