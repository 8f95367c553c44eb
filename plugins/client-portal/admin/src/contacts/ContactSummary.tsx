import { Flex, Typography } from '@strapi/design-system';
import type { Contact } from '../../../protocol/src/contacts';
import { Card } from '../shell/Card';
import { useText } from '../shell/text';
import type { TextKey } from '../shell/text';
import { When } from '../shell/When';
import { AccessCloud } from './AccessCloud';
import { ContactName } from './ContactName';
import { useMethodText } from './methodText';

/** Picture, cloud, and when what happened (D1, D4). */
export const ContactSummary = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const methodText = useMethodText();
  const times: { label: TextKey; at: string | null }[] = [
    { label: 'contact.created', at: contact.createdAt },
    { label: 'column.invited', at: contact.invitedAt },
    { label: 'column.joined', at: contact.joinedAt },
    { label: 'column.last_login', at: contact.lastLoginAt },
    ...(contact.disabledAt ? [{ label: 'contact.disabled' as const, at: contact.disabledAt }] : []),
  ];
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <ContactName contact={contact} withEmail />
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <AccessCloud contact={contact} />
          <Typography textColor="neutral600">{text(`stage.${contact.stage}`)}</Typography>
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={2} tag="dl">
          {times.map(({ label, at }) => (
            <Flex key={label} justifyContent="space-between" gap={2}>
              <Typography variant="pi" textColor="neutral600" tag="dt">
                {text(label)}
              </Typography>
              <Typography variant="pi" tag="dd">
                <When at={at} />
              </Typography>
            </Flex>
          ))}
          {contact.lastLoginMethod ? (
            <Flex justifyContent="space-between" gap={2}>
              <Typography variant="pi" textColor="neutral600" tag="dt">
                {text('contact.last_method')}
              </Typography>
              <Typography variant="pi" tag="dd">
                {methodText(contact.lastLoginMethod)}
              </Typography>
            </Flex>
          ) : null}
        </Flex>
      </Flex>
    </Card>
  );
};
