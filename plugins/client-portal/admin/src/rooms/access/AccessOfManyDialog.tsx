import { useEffect } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { type AccessOfMany, contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { OutcomeReport } from '../../kit/contacts/OutcomeReport';
import type { Recipient } from '../../kit/contacts/recipients';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { useAct } from '../../kit/requests/useAct';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';

type Entry = AccessOfMany['entries'][number];

/** The most that one request takes. */
const most = 1000;
const tones = { enable: 'success', disable: 'danger' } as const;
const isSkipped = ({ outcome }: Entry) => outcome === 'skip';

const Report = ({ entries, verb }: { entries: Entry[]; verb: 'enable' | 'disable' }) => {
  const text = useText();
  const outcome = ({ outcome: decided, reason }: Entry) =>
    decided === 'change'
      ? text(`access_of_many.${verb}.change`)
      : text(reason ? `access_of_many.${reason}` : 'access_of_many.already_so');
  return (
    <OutcomeReport
      entries={entries}
      fileName="access.csv"
      troubled={{ label: text('access_of_many.only_skipped'), is: isSkipped }}
      outcome={outcome}
      tone={(entry) => (entry.outcome === 'change' ? tones[verb] : 'neutral')}
    />
  );
};

interface AccessOfManyDialogProps {
  enabled: boolean;
  contacts: readonly Recipient[];
  onClose: () => void;
}

/** Access of many contacts at once: what would change, then what has changed (C5, D5). */
export const AccessOfManyDialog = ({ enabled, contacts, onClose }: AccessOfManyDialogProps) => {
  const text = useText();
  const verb = enabled ? 'enable' : 'disable';
  const [ask, forecast] = useAct(contactRoutes.forecastAccessOfMany);
  const [change, result] = useAct(contactRoutes.changeAccessOfMany);
  const tooMany = contacts.length > most;
  const request = { contacts: contacts.map(({ id }) => id), enabled };

  useEffect(() => {
    if (!tooMany) void ask({ contacts: contacts.map(({ id }) => id), enabled });
  }, [ask, contacts, enabled, tooMany]);

  const shown = result.data ?? forecast.data;
  const error = result.error ?? forecast.error;
  return (
    <FrameDialog
      title={text(`access.${verb}.confirm`)}
      onClose={onClose}
      footer={
        result.data ? (
          <Button onClick={onClose}>{text('close')}</Button>
        ) : (
          <>
            <Button variant="tertiary" onClick={onClose}>
              {text('cancel')}
            </Button>
            <Button
              variant={enabled ? 'success' : 'danger'}
              loading={result.isLoading}
              disabled={!forecast.data || forecast.data.changed === 0}
              onClick={() => void change(request)}
            >
              {text(`access_of_many.${verb}`, { count: forecast.data?.changed ?? 0 })}
            </Button>
          </>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        {tooMany ? (
          <Notice tone="danger">{text('access_of_many.too_many', { max: most })}</Notice>
        ) : null}
        {error ? <Failure error={error} /> : null}
        {!shown && !error && !tooMany ? <Loading /> : null}
        {result.data ? (
          <Notice tone="success" title={text('progress.finished')}>
            {text(`access_of_many.${verb}.done`, { count: result.data.changed })}
          </Notice>
        ) : (
          <Typography>{text(`access_of_many.${verb}.body`)}</Typography>
        )}
        {shown ? (
          <>
            <Figures
              figures={[
                {
                  label: text(`access_of_many.${verb}.change`),
                  count: shown.changed,
                  tone: tones[verb],
                },
                { label: text('access_of_many.as_is'), count: shown.total - shown.changed },
              ]}
            />
            <Report entries={shown.entries} verb={verb} />
          </>
        ) : null}
      </Flex>
    </FrameDialog>
  );
};
