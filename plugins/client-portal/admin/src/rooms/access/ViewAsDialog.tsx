import { LinkButton, Typography } from '@strapi/design-system';
import { ExternalLink, Eye } from '@strapi/icons';
import { type Contact, contactRoutes } from '#protocol';
import { AskDialog } from '../../kit/dialogs/AskDialog';
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
    <AskDialog
      title={text('view_as.title', { name })}
      icon={<Eye width="2.4rem" height="2.4rem" aria-hidden />}
      wayOut={data ? text('close') : undefined}
      confirm={text('view_as.open')}
      busy={isLoading}
      error={error}
      action={
        data ? (
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
        ) : undefined
      }
      onConfirm={() => view({ id: contact.id })}
      onClose={onClose}
    >
      <Typography tag="p">{text('view_as.body')}</Typography>
      {data ? (
        <Typography tag="p" role="status">
          {text('view_as.opened')}
        </Typography>
      ) : null}
    </AskDialog>
  );
};
