import { Flex } from '@strapi/design-system';
import type { ContactDetail } from '#protocol';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { ContactDocuments } from './ContactDocuments';
import { ContactRequests } from './requests/ContactRequests';

/** What was sent to this contact, received from it and asked of it. */
const DocumentsTab = ({ detail: { contact } }: { detail: ContactDetail }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Card title={text('documents.title')}>
        <ContactDocuments contact={contact} />
      </Card>
      <ContactRequests contact={contact} />
    </Flex>
  );
};

export default DocumentsTab;
