import { Button } from '@strapi/design-system';
import type { Contact, Diagnosis, Mend, PermissionUid } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useText } from '../../ui/text';
import { useMend } from './useMend';

/** Who may not do it is not offered it. */
const needs: Record<Mend, PermissionUid> = {
  'open-portal': 'settings.update',
  'check-domain': 'settings.update',
  'enable-access': 'contacts.access',
  'clear-do-not-disturb': 'contacts.update',
  'send-invitation': 'invitations.send',
  'send-login-email': 'login-emails.send',
  'make-link': 'magic-links.create',
  'retry-message': 'outbox.retry',
  'change-address': 'contacts.update',
  'switch-on-methods': 'settings.update',
};

interface MendButtonProps {
  mend: Mend;
  contact: Contact;
  facts: Diagnosis['findings'][number]['facts'];
  onLeave: () => void;
}

/** Does what mends a finding, or opens the dialog or page that does. */
export const MendButton = ({ mend, contact, facts, onLeave }: MendButtonProps) => {
  const text = useText();
  const can = useCan();
  const { run, busy } = useMend({ contact, facts, onLeave });
  if (!can(needs[mend])) return null;
  return (
    <Button size="S" variant="secondary" loading={busy} onClick={() => run(mend)}>
      {text(`mend.${mend}`)}
    </Button>
  );
};
