import { useState } from 'react';
import { Box, Tabs, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { type Contact, emailRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { FormDialog } from '../../kit/dialogs/FormDialog';
import { useAct } from '../../kit/requests/useAct';
import { useAction } from '../../kit/requests/useAction';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { EmailFields } from './EmailFields';
import { EmailPreviewPane } from './EmailPreviewPane';

interface OneEmailDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** One email to one contact, in the admin's own words (D13). */
export const OneEmailDialog = ({ contact, onClose }: OneEmailDialogProps) => {
  const text = useText();
  const [email, setEmail] = useState({ subject: '', body: '' });
  const [tab, setTab] = useState('write');
  const [preview, previewing] = useAct(emailRoutes.preview);
  const [send, sending] = useAction(emailRoutes.send, {
    done: text('email.sent', { email: contact.email }),
    after: onClose,
    failure: 'shown',
  });
  const error = sending.error ?? previewing.error;
  const { code, fields } = readError(error);
  const atField = code === 'template_invalid' || Object.keys(fields).length > 0;
  const empty = email.subject.trim() === '' || email.body.trim() === '';
  const letter = { id: contact.id, ...email };

  const show = (next: string) => {
    setTab(next);
    sending.reset();
    if (next === 'preview' && !empty) void preview(letter);
  };
  const confirm = async () => {
    // what was refused is mended where it was written
    if (!(await send(letter))) setTab('write');
  };

  return (
    <FormDialog
      title={text('email.title', { name: contact.name || contact.email })}
      loses={email.subject !== '' || email.body !== ''}
      abandon={{ body: text('email.abandon') }}
      onClose={onClose}
      confirm={text('email.send')}
      startIcon={<PaperPlane />}
      disabled={empty}
      busy={sending.isLoading}
      onConfirm={confirm}
    >
      <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {text('email.to', { email: contact.email })}
      </Typography>
      {contact.doNotDisturb.email ? (
        <Notice tone="warning" title={text('magic_link.dnd')}>
          {text('email.dnd')}
        </Notice>
      ) : null}
      {error && !atField ? <Failure error={error} /> : null}
      <Tabs.Root value={tab} variant="simple" onValueChange={show}>
        <Tabs.List aria-label={text('outbox.views')}>
          <Tabs.Trigger value="write">{text('email.write')}</Tabs.Trigger>
          <Tabs.Trigger value="preview">{text('outbox.html')}</Tabs.Trigger>
        </Tabs.List>
        <Box paddingTop={4}>
          <Tabs.Content value="write">
            <EmailFields email={email} code={code} fields={fields} onChange={setEmail} />
          </Tabs.Content>
          <Tabs.Content value="preview">
            <EmailPreviewPane
              empty={empty}
              preview={previewing.data}
              loading={previewing.isLoading}
              refused={previewing.isError && atField}
            />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </FormDialog>
  );
};
