import { Box, Button, Field, Flex, LinkButton, TextInput, Typography } from '@strapi/design-system';
import { Mail, Message, Trash } from '@strapi/icons';
import { type Contact, type MagicLink, sendRoutes, type Target } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAct } from '../../kit/requests/useAct';
import { CopyButton } from '../../ui/CopyButton';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { useTimes } from '../../ui/When';
import { QrCode } from './QrCode';

interface MagicLinkResultProps {
  contact: Contact;
  target: Target | undefined;
  link: MagicLink;
}

/** The link, and every way to bring it to the contact (E7 to E10). */
export const MagicLinkResult = ({ contact, target, link }: MagicLinkResultProps) => {
  const text = useText();
  const { full } = useTimes();
  const [deliver, delivery] = useAct(sendRoutes.createMagicLink);
  const [revoke, revocation] = useAct(sendRoutes.revokeMagicLink);
  const { id, url } = link;

  if (revocation.isSuccess) return <Notice tone="info">{text('magic_link.revoked')}</Notice>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Notice tone="success" title={text('magic_link.ready')}>
        {text('magic_link.expires', { time: full(link.expiresAt) })}
      </Notice>
      {url ? (
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          <Flex direction="column" alignItems="stretch" gap={3} flex="1 1 24rem" minWidth={0}>
            <Field.Root>
              <Field.Label>{text('magic_link.url')}</Field.Label>
              <TextInput readOnly value={url} onFocus={(event) => event.target.select()} />
            </Field.Root>
            <Flex gap={2} wrap="wrap">
              <CopyButton value={url} label={text('magic_link.copy')} />
              {contact.phone ? (
                <LinkButton
                  variant="tertiary"
                  startIcon={<Message />}
                  href={`sms:${contact.phone.replace(/[^+\d]/g, '')}?body=${encodeURIComponent(url)}`}
                >
                  {text('magic_link.sms')}
                </LinkButton>
              ) : null}
              {id ? (
                <Button
                  variant="ghost"
                  startIcon={<Trash />}
                  loading={revocation.isLoading}
                  onClick={() => void revoke({ id })}
                >
                  {text('magic_link.revoke')}
                </Button>
              ) : null}
            </Flex>
            <Typography variant="pi" textColor="neutral600">
              {text('magic_link.careful')}
            </Typography>
          </Flex>
          <QrCode value={url} label={text('magic_link.qr')} />
        </Flex>
      ) : null}
      <Box>
        <Button
          variant="secondary"
          startIcon={<Mail />}
          loading={delivery.isLoading}
          disabled={contact.doNotDisturb.email || delivery.isSuccess}
          onClick={() =>
            void deliver({
              contact: contact.id,
              target,
              deliver: 'email',
            })
          }
        >
          {text('magic_link.email', { email: contact.email })}
        </Button>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text(contact.doNotDisturb.email ? 'magic_link.dnd' : 'magic_link.email.hint')}
        </Typography>
      </Box>
      {delivery.data ? (
        <Notice tone="success">
          {text('magic_link.emailed', {
            email: contact.email,
            time: full(delivery.data.expiresAt),
          })}
        </Notice>
      ) : null}
      {delivery.error || revocation.error ? (
        <Failure error={delivery.error ?? revocation.error} />
      ) : null}
    </Flex>
  );
};
