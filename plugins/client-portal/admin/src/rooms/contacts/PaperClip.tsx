import { Button } from '@strapi/design-system';
import { Paperclip } from '@strapi/icons';
import { type Contact, rightsRoutes } from '#protocol';
import { useCan } from '../../kit/permissions';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

type Clipped = Pick<Contact, 'id' | 'uploadsAllowed'>;

/** Off, and the client has no upload section anywhere; the server refuses uploads too (I4). */
export const PaperClip = ({ contact }: { contact: Clipped }) => {
  const text = useText();
  const can = useCan();
  const allowed = contact.uploadsAllowed;
  const [update, { isLoading }] = useAction(rightsRoutes.change, {
    done: text(allowed ? 'paper_clip.now_off' : 'paper_clip.now_on'),
  });
  return (
    <Button
      variant="tertiary"
      startIcon={<Paperclip fill={allowed ? 'success600' : 'danger600'} aria-hidden />}
      disabled={!can('contacts.permissions')}
      loading={isLoading}
      onClick={() => void update({ id: contact.id, uploadsAllowed: !allowed })}
    >
      {text(allowed ? 'paper_clip.on' : 'paper_clip.off')}
    </Button>
  );
};
