import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { type Contact, diagnosisRoutes } from '#protocol';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { ReadDialog } from '../../kit/dialogs/ReadDialog';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { Finding } from './Finding';

interface DiagnosisDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** "Why can't she get in?": every check in order, in words, each with what mends it (X2). */
export const DiagnosisDialog = ({ contact, onClose }: DiagnosisDialogProps) => {
  const text = useText();
  const { data, error, isFetching, refetch } = useAnswer(
    diagnosisRoutes.ofContact,
    { id: contact.id },
    { refetchOnMountOrArgChange: true }
  );
  const first = data?.findings.find(({ state }) => state === 'problem');
  return (
    <ReadDialog
      title={text('diagnosis.title', { name: contact.name || contact.email })}
      action={
        <Button
          variant="secondary"
          startIcon={<ArrowClockwise />}
          loading={isFetching}
          onClick={() => void refetch()}
        >
          {text('doctor.again')}
        </Button>
      }
      gap={5}
      onClose={onClose}
    >
      <WhenAnswered answer={{ data, error, refetch }}>
        {(data) => (
          <>
            <Notice tone={data.clear ? 'success' : 'warning'}>
              {text(data.clear ? 'diagnosis.clear' : 'diagnosis.found')}
            </Notice>
            <ol>
              {data.findings.map((finding) => (
                <Finding
                  key={`${finding.check}.${finding.finding}`}
                  finding={finding}
                  contact={contact}
                  first={finding === first}
                  onLeave={onClose}
                />
              ))}
            </ol>
          </>
        )}
      </WhenAnswered>
    </ReadDialog>
  );
};
