import { Box, Flex, Link, Menu, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { contactPath } from '../../kit/contacts/contactPath';
import { useAnswer } from '../../kit/requests/useAnswer';
import { menuHeight } from '../../ui/menuHeight';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { usePolling } from '../../ui/usePolling';
import { When } from '../../ui/When';
import { CloudButton } from './CloudButton';
import { ContactMenuItems } from './ContactMenuItems';
import { useMethodText } from './methodText';
import { PaperClip } from './PaperClip';

const pollMs = 5000;

/** The portal beside a contact in the Content Manager: cloud, paper clip, last login, actions. */
export const ContactContentManagerPanel = ({ id }: { id: string }) => {
  const text = useText();
  const methodText = useMethodText();
  const { data, error, refetch } = useAnswer(
    contactRoutes.get,
    { id },
    {
      refetchOnMountOrArgChange: true,
      // an invitation is recorded when it is sent, a moment after the cloud was pressed
      pollingInterval: usePolling(pollMs),
    }
  );
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { contact } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex gap={2} wrap="wrap">
        <CloudButton contact={contact} />
        <PaperClip contact={contact} />
      </Flex>
      <Box>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('column.last_login')}
        </Typography>
        <Typography tag="p">
          <When at={contact.lastLoginAt} />
          {contact.lastLoginMethod ? ` · ${methodText(contact.lastLoginMethod)}` : ''}
        </Typography>
      </Box>
      <Menu.Root>
        <Menu.Trigger variant="tertiary" fullWidth>
          {text('column.actions')}
        </Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-end" maxHeight={menuHeight}>
          <ContactMenuItems contact={contact} />
        </Menu.Content>
      </Menu.Root>
      <Link tag={NavLink} to={contactPath(contact.id)}>
        {text('panel.open')}
      </Link>
    </Flex>
  );
};
