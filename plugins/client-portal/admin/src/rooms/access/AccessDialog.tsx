import { useState } from 'react';
import type { ChangeEvent } from 'react';
import { Button, Checkbox, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Cloud } from '@strapi/icons';
import { type Contact, contactRoutes } from '#protocol';
import { readError } from '../../kit/errors';
import { Failure } from '../../kit/Failure';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

interface AccessDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** Switches one contact's access, after saying what that does (D2, D5). */
export const AccessDialog = ({ contact, onClose }: AccessDialogProps) => {
  const text = useText();
  const enabling = contact.access === 'off';
  const [notify, setNotify] = useState(enabling && contact.stage !== 'joined');
  const [note, setNote] = useState('');
  const verb = enabling ? 'enable' : 'disable';
  const name = contact.name || contact.email;
  const [change, { error, isLoading }] = useAction(contactRoutes.changeAccess, {
    done: text(`access.${verb}.done`, { name }),
    after: onClose,
    failure: 'shown',
  });
  const { fields } = readError(error);

  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Content>
        <Dialog.Header>{text(`access.${verb}.title`, { name })}</Dialog.Header>
        <Dialog.Body
          icon={
            <Cloud width="2.4rem" height="2.4rem" fill={enabling ? 'success600' : 'danger600'} />
          }
        >
          <Flex direction="column" gap={4} alignItems="stretch">
            <Typography tag="p">{text(`access.${verb}.body`)}</Typography>
            {enabling ? (
              <Checkbox checked={notify} onCheckedChange={(ticked) => setNotify(ticked === true)}>
                {text('access.enable.notify', { email: contact.email })}
              </Checkbox>
            ) : null}
            {enabling && notify ? (
              <Field.Root
                hint={text('access.enable.note.hint')}
                error={'note' in fields ? text('access.enable.note.invalid') : undefined}
              >
                <Field.Label>{text('access.enable.note')}</Field.Label>
                <Textarea
                  value={note}
                  maxLength={2000}
                  onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
                    setNote(event.target.value)
                  }
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            ) : null}
            {error ? <Failure error={error} /> : null}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            loading={isLoading}
            variant={enabling ? 'success' : 'danger'}
            onClick={() =>
              void change({
                id: contact.id,
                enabled: enabling,
                notify: enabling && notify,
                ...(enabling && notify && note.trim() ? { note: note.trim() } : {}),
              })
            }
          >
            {text(`access.${verb}.confirm`)}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
