import { Button, Flex } from '@strapi/design-system';
import { type Contact, contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useCan } from '../../kit/permissions';
import { AccessCloud } from '../../kit/contacts/AccessCloud';
import { ContactName } from '../../kit/contacts/ContactName';
import { useAction } from '../../kit/requests/useAction';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';

interface ChosenContactProps {
  contact: Contact;
  onChange: (contact: Contact) => void;
  onOther: () => void;
}

/** Name, address and picture of the one contact, so that the right one is chosen (E4). */
export const ChosenContact = ({ contact, onChange, onOther }: ChosenContactProps) => {
  const text = useText();
  const can = useCan();
  const [change, { error, isLoading }] = useAction(contactRoutes.changeAccess, {
    after: (changed) => onChange(changed.contact),
    failure: 'shown',
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex
        justifyContent="space-between"
        gap={3}
        wrap="wrap"
        padding={4}
        hasRadius
        borderColor="neutral200"
      >
        <ContactName contact={contact} withEmail />
        <Flex gap={4} wrap="wrap">
          <AccessCloud contact={contact} />
          <Button variant="tertiary" size="S" onClick={onOther}>
            {text('magic_link.other_contact')}
          </Button>
        </Flex>
      </Flex>
      {contact.access === 'off' && contact.disabledAt !== null ? (
        <Notice
          tone="warning"
          title={text('magic_link.disabled')}
          action={
            can('contacts.access') ? (
              <Button
                size="S"
                variant="secondary"
                loading={isLoading}
                onClick={() => void change({ id: contact.id, enabled: true, notify: false })}
              >
                {text('access.enable.confirm')}
              </Button>
            ) : null
          }
        >
          {text('magic_link.disabled.hint')}
        </Notice>
      ) : null}
      {error ? <Failure error={error} /> : null}
    </Flex>
  );
};
