import { Flex, Grid } from '@strapi/design-system';
import type { ContactDetail } from '#protocol';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { ContactForm } from './ContactForm';
import { ContactSummary } from './ContactSummary';
import { Invitations } from './Invitations';

/** Details, what happened when, and the invitations. */
const OverviewTab = ({ detail: { contact, invitations } }: { detail: ContactDetail }) => {
  const text = useText();
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
        <ContactForm contact={contact} />
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={6}>
          <ContactSummary contact={contact} />
          <Card title={text('invitations.title')}>
            <Invitations invitations={invitations} />
          </Card>
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
};

export default OverviewTab;
