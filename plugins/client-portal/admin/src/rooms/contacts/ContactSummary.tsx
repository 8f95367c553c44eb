import type { Contact } from '#protocol';
import { Card } from '../../ui/Card';
import { type Fact, Facts } from '../../ui/Facts';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import { useMethodText } from './methodText';

/** When what happened, by whom and how (D4). */
export const ContactSummary = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const methodText = useMethodText();
  const facts: Fact[] = [
    { label: 'column.stage', value: text(`stage.${contact.stage}`) },
    { label: 'contact.created', value: <When at={contact.createdAt} /> },
    { label: 'column.invited', value: <When at={contact.invitedAt} /> },
    { label: 'column.invited_by', value: contact.invitedBy ?? '–' },
    { label: 'column.accepted', value: <When at={contact.joinedAt} /> },
    { label: 'column.last_login', value: <When at={contact.lastLoginAt} /> },
    ...(contact.lastLoginMethod
      ? [{ label: 'contact.last_method' as const, value: methodText(contact.lastLoginMethod) }]
      : []),
    {
      label: 'contact.password',
      value: text(contact.passwordSet ? 'contact.set' : 'contact.unset'),
    },
    ...(contact.disabledAt
      ? [{ label: 'contact.disabled' as const, value: <When at={contact.disabledAt} /> }]
      : []),
  ];
  return (
    <Card title={text('contact.summary')}>
      <Facts facts={facts} />
    </Card>
  );
};
