import { Flex } from '@strapi/design-system';
import type { ContactDetail } from '#protocol';
import { Card } from '../../ui/Card';
import { useText } from '../../ui/text';
import { GrantsLedger } from './GrantsLedger';
import { PermissionXRay } from './PermissionXRay';

/** What this client can see and why (D11, X5), and what it was given and told (L4, L5, X4). */
const AccessTab = ({ detail: { contact, grants } }: { detail: ContactDetail }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Card title={text('permissions.title')}>
        <PermissionXRay contact={contact.id} />
      </Card>
      <Card title={text('grants.title')}>
        <GrantsLedger contact={contact} grants={grants} />
      </Card>
    </Flex>
  );
};

export default AccessTab;
