import { useState } from 'react';
import { Box, Button, Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { maxRecipients } from '#protocol';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { countOf, nobody, removeContact, removeEmail, tooMany } from './recipients';
import type { Recipients } from './recipients';

const firstShown = 30;

interface RecipientChipsProps {
  recipients: Recipients;
  onChange: (recipients: Recipients) => void;
}

/** Everybody chosen so far. Of many thousands only the first stand in the page. */
export const RecipientChips = ({ recipients, onChange }: RecipientChipsProps) => {
  const text = useText();
  const [limit, setLimit] = useState(firstShown);
  const count = countOf(recipients);
  const chips = [
    ...recipients.contacts.map((contact) => ({
      key: contact.id,
      label: contact.name ? `${contact.name} <${contact.email}>` : contact.email,
      without: () => removeContact(recipients, contact.id),
    })),
    ...recipients.emails.slice(0, limit).map((email, index) => ({
      key: `${index}:${email}`,
      label: email,
      without: () => removeEmail(recipients, index),
    })),
  ].slice(0, limit);

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography fontWeight="semiBold" role="status">
          {text('recipients.count', { count })}
        </Typography>
        {count > 1 ? (
          <Button variant="ghost" size="S" onClick={() => onChange(nobody)}>
            {text('recipients.clear')}
          </Button>
        ) : null}
      </Flex>
      {tooMany(recipients) ? (
        <Notice tone="danger">{text('recipients.too_many', { max: maxRecipients })}</Notice>
      ) : null}
      <Box maxHeight="16rem" overflow="auto">
        <Flex wrap="wrap" gap={2}>
          {chips.map(({ key, label, without }) => (
            <Tag
              key={key}
              icon={<Cross aria-hidden />}
              label={text('recipients.remove', { recipient: label })}
              onClick={() => onChange(without())}
            >
              {label}
            </Tag>
          ))}
          {count > limit ? (
            <Button variant="ghost" size="S" onClick={() => setLimit(limit + 200)}>
              {text('recipients.more', { count: count - limit })}
            </Button>
          ) : null}
        </Flex>
      </Box>
    </Flex>
  );
};
