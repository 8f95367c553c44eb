import { Flex, Typography } from '@strapi/design-system';
import type { EmailPreview } from '#protocol';
import { MailFrame } from '../../kit/mail/MailFrame';
import { Notice } from '../../ui/Notice';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';

interface EmailPreviewPaneProps {
  empty: boolean;
  preview: EmailPreview | undefined;
  loading: boolean;
  refused: boolean;
}

/** The email as the contact will see it, with a sample in place of the login URL. */
export const EmailPreviewPane = ({ empty, preview, loading, refused }: EmailPreviewPaneProps) => {
  const text = useText();
  if (empty) return <Typography textColor="neutral600">{text('email.preview.empty')}</Typography>;
  if (loading) return <Loading />;
  if (refused) return <Notice tone="danger">{text('email.preview.refused')}</Notice>;
  if (!preview) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {preview.subject}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {text('email.preview.hint')}
      </Typography>
      <MailFrame subject={preview.subject} html={preview.html} />
    </Flex>
  );
};
