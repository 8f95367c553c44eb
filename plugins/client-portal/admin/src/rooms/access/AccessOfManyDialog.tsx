import { useEffect } from 'react';
import { Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { type AccessOfMany, contactRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import type { Recipient } from '../../kit/contacts/recipients';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { RowReport } from '../../kit/lists/RowReport';
import { useAct } from '../../kit/requests/useAct';
import { Figures } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';
import { StateBadge } from '../../ui/StateBadge';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { TwoLines } from '../../ui/TwoLines';

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
    <RowReport
      rows={entries}
      columns={[{ label: 'forecast.recipient' }, { label: 'forecast.outcome' }]}
      troubled={{ label: text('access_of_many.only_skipped'), is: isSkipped }}
      file={{
        name: 'access.csv',
        line: (entry) => ({
          [text('forecast.name')]: entry.name ?? '',
          [text('column.email')]: entry.email ?? entry.contact,
          [text('forecast.outcome')]: outcome(entry),
        }),
      }}
    >
      {(entry) => (
        <Tr key={entry.contact}>
          <Td>
            <TwoLines first={entry.name} second={entry.email ?? entry.contact} />
          </Td>
          <Td>
            <StateBadge variant={entry.outcome === 'change' ? tones[verb] : 'neutral'}>
              {outcome(entry)}
            </StateBadge>
          </Td>
        </Tr>
      )}
    </RowReport>
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
