import { Button, Dialog, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ExternalLink, Eye } from '@strapi/icons';
import { type Contact, contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

interface ViewAsDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** The portal as this client sees it, in a tab of its own: read-only, and never counted (X7). */
export const ViewAsDialog = ({ contact, onClose }: ViewAsDialogProps) => {
  const text = useText();
  const [view, { data, error, isLoading }] = useAction(contactRoutes.viewAs, {
    // some browsers hold back a tab that opens after a request: the link below is for them
    after: ({ url }) => window.open(url, '_blank', 'noopener,noreferrer'),
    failure: 'shown',
  });
  const name = contact.name || contact.email;
  return (
    <Dialog.Root open onOpenChange={(opened) => (opened ? undefined : onClose())}>
      <Dialog.Content>
        <Dialog.Header>{text('view_as.title', { name })}</Dialog.Header>
        <Dialog.Body icon={<Eye width="2.4rem" height="2.4rem" aria-hidden />}>
          <Flex direction="column" gap={4} alignItems="stretch">
            <Typography tag="p">{text('view_as.body')}</Typography>
            {error ? <Failure error={error} /> : null}
            {data ? (
              <Typography tag="p" role="status">
                {text('view_as.opened')}
              </Typography>
            ) : null}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text(data ? 'close' : 'cancel')}
            </Button>
          </Dialog.Cancel>
          {data ? (
            <LinkButton
              fullWidth
              variant="secondary"
              href={data.url}
              target="_blank"
              rel="noopener noreferrer"
              endIcon={<ExternalLink />}
            >
              {text('view_as.open')}
            </LinkButton>
          ) : (
            <Button fullWidth loading={isLoading} onClick={() => void view({ id: contact.id })}>
              {text('view_as.open')}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
