import { documentAdminRoutes, type DocumentRequest } from '#protocol';
import { DueDialog } from '../../../kit/dialogs/DueDialog';
import { useAction } from '../../../kit/requests/useAction';
import { useText } from '../../../ui/text';

interface ScheduleDialogProps {
  request: DocumentRequest;
  onClose: () => void;
}

/** Until when, and how often the client is reminded. */
export const ScheduleDialog = ({ request, onClose }: ScheduleDialogProps) => {
  const text = useText();
  const [update, { error, isLoading }] = useAction(documentAdminRoutes.updateRequest, {
    done: text('saved'),
    after: onClose,
    failure: 'shown',
  });
  return (
    <DueDialog
      title={text('request.schedule')}
      label={text('request.due')}
      due={{ day: request.dueOn ?? '', reminders: request.reminders }}
      field="dueOn"
      busy={isLoading}
      error={error}
      onSave={({ day, reminders }) => update({ id: request.id, dueOn: day || null, reminders })}
      onClose={onClose}
    />
  );
};
