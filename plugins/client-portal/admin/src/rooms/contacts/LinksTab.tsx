import { Suspense } from 'react';
import { Flex } from '@strapi/design-system';
import type { ContactDetail } from '#protocol';
import { useCan } from '../../kit/permissions';
import { roomParts } from '../../kit/registry';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { LinkStories } from './LinkStories';

/** What became of each link and of each message. */
const LinksTab = ({ detail: { contact, links } }: { detail: ContactDetail }) => {
  const text = useText();
  const can = useCan();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Card title={text('links.title')}>
        <LinkStories links={links} />
      </Card>
      {roomParts()
        .contactCards.filter(({ tab, needs }) => tab === 'links' && can(needs))
        .map(({ title, Content }) => (
          <Card key={title} title={text(title)}>
            <Suspense fallback={<Loading />}>
              <Content contact={contact.id} />
            </Suspense>
          </Card>
        ))}
    </Flex>
  );
};

export default LinksTab;
