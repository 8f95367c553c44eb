import { useEffect } from 'react';
import { Typography } from '@strapi/design-system';
import { type AccessOfMany, contactRoutes } from '#protocol';
import { OutcomeReport, personOfContact } from '../../kit/contacts/OutcomeReport';
import type { Recipient } from '../../kit/contacts/recipients';
import { ForecastDialog } from '../../kit/dialogs/ForecastDialog';
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
      personOf={personOfContact}
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
  return (
    <ForecastDialog
      title={text(`access.${verb}.confirm`)}
      step={
        result.data
          ? { at: 'outcome' }
          : {
              at: 'forecast',
              confirm: text(`access_of_many.${verb}`, { count: forecast.data?.changed ?? 0 }),
              variant: enabled ? 'success' : 'danger',
              disabled: !forecast.data || forecast.data.changed === 0,
              busy: result.isLoading,
              onConfirm: () => change(request),
            }
      }
      error={result.error ?? forecast.error}
      onClose={onClose}
    >
      {tooMany ? (
        <Notice tone="danger">{text('access_of_many.too_many', { max: most })}</Notice>
      ) : null}
      {!shown && !forecast.error && !tooMany ? <Loading /> : null}
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
    </ForecastDialog>
  );
};
