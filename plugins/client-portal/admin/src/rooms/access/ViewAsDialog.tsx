import { Button, Dialog, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ExternalLink, Eye } from '@strapi/icons';
import { type Contact, contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAct } from '../../kit/requests/useAct';
import { useText } from '../../ui/text';

interface ViewAsDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** The portal as this client sees it, in a tab of its own: read-only, and never counted (X7). */
export const ViewAsDialog = ({ contact, onClose }: ViewAsDialogProps) => {
  const text = useText();
  const [view, { data, error, isLoading }] = useAct(contactRoutes.viewAs);
  const name = contact.name || contact.email;
  const open = async () => {
    const answer = await view({ id: contact.id });
    // some browsers hold back a tab that opens after a request: the link below is for them
    if ('data' in answer) window.open(answer.data.url, '_blank', 'noopener,noreferrer');
  };
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
            <Button fullWidth loading={isLoading} onClick={() => void open()}>
              {text('view_as.open')}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
